import pytest

from relations.exhibits import NoData, debt_steps
from relations.measures import debt_path


@pytest.fixture(scope="module")
def shown(whole):
    return debt_steps(whole)


def test_the_path_is_that_of_the_measure(shown, whole):
    expected = debt_path(whole.debt, whole.claims, whole.quantities)
    assert list(shown.data["claim"]) == list(expected["claim"])
    assert shown.data["value"].equals(expected["value"])


def test_the_years_are_those_of_the_dates(shown):
    assert shown.subtitle.endswith("1987–2005")


def test_the_write_off_is_a_share_of_the_net_debt(shown):
    assert shown.title == "The settlement of 29 May 2005 wrote off 73\u202f% of 13,400 million dollars"  # 9,782 of them
    assert "9,782 of 13,400 million were written off, 73\u202f%; 3,600 were left" in shown.alt


def test_a_bound_is_written_as_one(shown):
    assert ">10,000 or more; estimates 7,000 to 11,000</text>" in shown.svg


def test_a_period_without_the_settlement_gives_the_range(whole):
    assert debt_steps(whole.during("1989/1999")).title == "Stated debt ran from 7,000 to 15,000 million dollars"


def test_two_stocks_are_no_path(whole):
    assert debt_steps(whole.during("1985/1989")) == NoData(
        "Too few stocks of the debt are stated in this period for a chart."
    )


def test_all_claims_on_the_stocks_are_cited(shown):
    assert {"rferl-syria-debt-2005", "pravda-ru-cancel-debt"} <= {source.id for source in shown.sources}


def test_without_a_stock_there_is_a_sentence(before):
    assert debt_steps(before) == NoData("No source of the data states what was owed in this period.")
