import by_hand
import pytest

from relations.exhibits import NoData, harm_listed


@pytest.fixture(scope="module")
def table(whole):
    return harm_listed(whole)


def test_a_row_for_each_year(table):
    ours = [row for row in by_hand.rows("operations_harm") if row["attributed"] != "all"]
    assert [row[0] for row in table.rows] == sorted({row["year"] for row in ours})


def test_a_column_for_each_count_the_narrow_one_first(table):
    heads = [head for head, _ in table.columns]
    assert heads[1:3] == [
        "Airwars: civilians killed, Russia on fair evidence or better",
        "Airwars: civilians killed, Russia alone or with others",
    ]
    assert not [head for head in heads if "UCDP" in head]


def test_a_row_holds_the_numbers_of_the_data(table):
    row = next(row for row in table.rows if row[0] == "2016")
    assert [cell.replace("\u00a0", " ") for cell in row[1:3]] == ["1,786 to 2,639", "6,156 to 10,068"]


def test_the_title_sums_the_narrow_attribution(table):
    assert (
        table.title
        == "Airwars counts 4,431 to 6,522 civilians killed where sources blame Russia on fair evidence or better"
    )


def test_without_counts_there_is_a_sentence(cold_war):
    assert isinstance(harm_listed(cold_war), NoData)
