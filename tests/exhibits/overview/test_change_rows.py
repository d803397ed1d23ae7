import by_hand
import pytest

from relations.exhibits.overview.change_rows import change_rows, few_joint, took_part

pytestmark = pytest.mark.slow


def rows(whole, before, after, series=""):
    return {row.id: row for row in change_rows(whole.during(before), whole.during(after), series)}


@pytest.fixture(scope="module")
def last(whole):
    return rows(whole, "intervention", "transition")


def test_agreement_on_few_votes_has_other_topics(whole, last):
    spans = whole.during("intervention"), whole.during("transition")
    assert few_joint(*spans)
    assert took_part(spans[1]) < 0.8 < took_part(spans[0])
    assert (last["votes"].change, last["votes"].moved) == ("topics differ", 0)


def test_rates_whose_counts_may_differ_by_chance_have_no_change(last):
    """14 vetoes in nine years and none in 20 months; 44 visits and ten."""
    assert (last["vetoes"].change, last["vetoes"].moved, last["vetoes"].count) == ("may be chance", 0, 14)
    assert (last["visits"].change, last["visits"].count) == ("may be chance", 54)


def test_a_share_of_roll_calls_is_shown_where_it_changed(whole, last):
    assert last["voted"].moved == -1
    assert last["voted"].change.endswith(" points")
    assert "voted" not in rows(whole, "opening", "cold-war")


def test_bases_move_where_both_ends_do(whole, last):
    assert (last["bases"].change, last["bases"].moved) == ("−1 certain", -1)
    assert rows(whole, "cold-war", "drift")["bases"].change == ""


def test_a_fall_that_was_over_before_is_no_change_of_the_later_span(whole):
    years = [by_hand.deliveries(year, year, recipient="SYR").get("RUS", 0) for year in (2014, 2015)]
    arms = rows(whole, "uprising", "intervention")["deliveries"]
    assert arms.now.value > sum(years) / 2, "more came a year than in the last two of the time before"
    assert arms.now.value < arms.then.value
    assert (arms.change, arms.moved) == (f"{sum(years) / 2:.0f} already in 2014–2015", 0)


def test_counts_of_none_in_both_spans_have_no_row(whole):
    assert "vetoes" not in rows(whole, "cold-war", "drift")
