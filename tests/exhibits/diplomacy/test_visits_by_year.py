import by_hand
import pytest

from relations.exhibits import NoData, visits_by_year
from relations.exhibits.diplomacy.levels import GROUP_OF


@pytest.fixture(scope="module")
def chart(whole):
    return visits_by_year(whole)


def between():
    return [row for row in by_hand.rows("visits") if {row["sender"], row["receiver"]} == {"RUS", "SYR"}]


def test_the_data_count_the_visits_of_both_directions(chart):
    for sender, n in (("SYR", 62), ("RUS", 57)):
        assert sum(row["sender"] == sender for row in between()) == n
        assert chart.data.loc[chart.data["sender"] == sender, "n"].sum() == n
    assert chart.title == "62 of 119 reported visits went to the Soviet Union and Russia, 57 to Syria"


def test_groups_are_made_of_all_levels(chart):
    for group in set(GROUP_OF.values()):
        own = sum(GROUP_OF[row["level"]] == group for row in between())
        assert chart.data.loc[chart.data["group"] == group, "n"].sum() == own
        assert f"{group} {own}" in chart.alt


@pytest.mark.parametrize(
    ("period", "title"),
    [
        ("recognition", "One visit is on record, to Syria"),
        ("1956-10-29/1967-06-11", "All three reported visits went to the Soviet Union"),
        ("opening", "Four of six reported visits went to the Soviet Union, two to Syria"),
    ],
)
def test_small_numbers_read_well(whole, period, title):
    assert visits_by_year(whole.during(period)).title == title


def test_the_source_is_the_table(chart):
    assert [source.id for source in chart.sources] == ["dossier-visits"]


def test_without_visits_there_is_a_sentence(whole):
    assert visits_by_year(whole.during("1993/1993")) == NoData(
        "The data hold no visit between Russia and Syria in this period."
    )
