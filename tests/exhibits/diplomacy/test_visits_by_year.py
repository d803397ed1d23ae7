import by_hand
import pytest

from relations.errors import UsageError
from relations.exhibits import NoData, visits_by_year
from relations.exhibits.diplomacy.levels import MINISTERS, OTHERS, TOP, group_of


@pytest.fixture(scope="module")
def chart(whole):
    return visits_by_year(whole)


def test_the_data_count_the_visits_of_both_directions(chart):
    senders = [row["sender"] for row in by_hand.between("visits")]
    there, back = senders.count("SYR"), senders.count("RUS")
    for sender, n in (("SYR", there), ("RUS", back)):
        assert chart.data.loc[chart.data["sender"] == sender, "n"].sum() == n
    assert (
        chart.title == f"{there} of {there + back} reported visits went to the Soviet Union and Russia, {back} to Syria"
    )


def test_groups_are_made_of_all_levels(chart):
    for group in (TOP, MINISTERS, OTHERS):
        own = sum(group_of(row["level"]) == group for row in by_hand.between("visits"))
        assert chart.data.loc[chart.data["group"] == group, "n"].sum() == own
        assert f"{group} {own}" in chart.alt


@pytest.mark.parametrize(
    ("period", "title"),
    [
        ("1944/1949", "One visit is on record, to Syria"),
        ("1956-10-29/1957-08-31", "Both reported visits went to the Soviet Union"),
        ("opening", "Four of seven reported visits went to the Soviet Union, three to Syria"),
    ],
)
def test_small_numbers_read_well(whole, period, title):
    assert visits_by_year(whole.during(period)).title == title


def test_events_are_named_in_their_years(whole):
    """One of 1974 and one of 2013, of which the second alone lies in the years of the war."""
    said = {
        "1974-05-27-gromyko-damascus-during-disengagement-shuttle": "a shuttle",
        "2013-09-09-lavrov-proposes-international-control-syrias": "a proposal",
    }
    assert visits_by_year(whole, said).alt.endswith("; 1974: a shuttle; 2013: a proposal.")
    assert visits_by_year(whole.during("uprising"), said).alt.endswith("; 2013: a proposal.")
    with pytest.raises(UsageError, match="no-such-event"):
        visits_by_year(whole, {"no-such-event": "nothing"})


def test_the_source_is_the_table(chart):
    assert [source.id for source in chart.sources] == ["dossier-visits"]


def test_without_visits_there_is_a_sentence(whole):
    assert visits_by_year(whole.during("1960/1965")) == NoData(
        "The data hold no visit between the Soviet Union and Syria in this period."
    )
