import by_hand
import pytest

from relations.exhibits import NoData, debt_listed


@pytest.fixture(scope="module")
def table(whole):
    return debt_listed(whole)


def test_a_row_for_each_declared_claim(table):
    assert set(table.data["claim"]) == {row["claim"] for row in by_hand.rows("debt")}
    assert (
        table.title
        == "The stated debt was first 13,000 million dollars (April 1987), at the end 3,600 million (29 May 2005)"
    )


def test_the_settlement_runs_from_the_larger_to_the_smaller(table):
    settled = [row for row in table.rows if row[0].endswith("2005")]
    assert [row[2] for row in settled] == ["14,550", "1,150", "13,400", "9,782", "3,600"]


def test_steps_alone_are_counted(whole):
    assert (
        debt_listed(whole.during("opening")).title == "Two steps of the debt are stated"
    )  # the credits of 1957 and 1966


def test_without_rows_there_is_a_sentence(before):
    assert isinstance(debt_listed(before), NoData)
