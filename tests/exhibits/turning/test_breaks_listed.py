import pytest

from relations.exhibits import NoData, breaks_listed
from relations.exhibits.turning.break_series import JOINT, found_breaks

pytestmark = pytest.mark.slow  # the search for breaks over all years takes seconds


@pytest.fixture(scope="module")
def table(whole):
    return breaks_listed(whole)


def test_a_row_for_each_break_of_a_single_series(table, whole):
    breaks = found_breaks(whole).breaks
    assert len(table.rows) == (breaks["series"] != JOINT).sum()
    firm = sum(row[4].startswith("firm") for row in table.rows)
    rises = sum(table.data["firm"] & (table.data["moved"] == "rose"))
    assert (firm, rises) == (14, 10)
    assert table.title == "10 of 14 firm breaks are rises; three of four falls date from 1991 and 1992"


def test_weak_is_what_holds_in_fewer_than_nine_draws_of_ten(table):
    for row, near in zip(table.rows, table.data["near"], strict=True):
        assert row[4].startswith("firm" if near >= 0.9 else "weak")


def test_a_small_level_has_a_decimal(table):
    (row,) = [row for row in table.rows if row[:2] == ["2016", "Vetoes"]]
    assert row[2:4] == ["0.2", "2.4"]


def test_an_event_stands_beside_a_break_only_where_its_kind_fits(table):
    beside = {(row[0], row[1]): row[5] for row in table.rows}
    assert beside["1966", "Arms"] == "Neo-Ba’th coup brought Syria closer to Moscow"
    assert (
        beside["1991", "Votes"]
        == beside["1991", "Arms"]
        == "End of the Soviet Union closed its special relationship with Syria"
    )
    assert "vetoed" in beside["2016", "Vetoes"]
    # A veto is no event of the Assembly, and none explains why there were fewer.
    assert beside["1965", "Votes"] == beside["2021", "Vetoes"] == ""


def test_without_a_break_there_is_a_sentence(whole):
    assert isinstance(breaks_listed(whole.during("transition")), NoData)
