import by_hand
import pytest

from relations.exhibits import NoData, turning_findings
from relations.exhibits.turning.break_series import JOINT, found_breaks

pytestmark = pytest.mark.slow  # the search for breaks over all years takes seconds


@pytest.fixture(scope="module")
def found(whole):
    return {finding.id: finding for finding in turning_findings(whole)}


def test_findings_lead_to_the_exhibits_of_the_report(found):
    assert len(found) == 5
    assert {finding.exhibit for finding in found.values()} == {
        "break-firmness", "levels-by-series",
    }  # fmt: skip
    assert all(len(finding.statement.split()) <= 25 for finding in found.values())


def test_the_largest_break_of_a_series_has_its_levels(found):
    """Votes: the mean share of 1981 to 1990 against that of 1991 to 1997."""
    levels = []
    for years in (range(1981, 1991), range(1991, 1998)):
        counts = [by_hand.counts(by_hand.joint("RUS", "SYR", f"{y}-01-01", f"{y}-12-31")) for y in years]
        levels.append(sum(same / n for n, same in counts) / len(counts))
    votes = found["turning-votes"]
    assert votes.value == pytest.approx(levels[1])
    assert votes.beside["level before"] == pytest.approx(levels[0])
    assert votes.statement == (
        f"In 1991–1997 agreement in the General Assembly averaged **{levels[1] * 100:.0f} per cent**, "
        f"after {levels[0] * 100:.0f} per cent in 1981–1990."
    )


def test_firm_breaks_are_counted_and_weak_ones_called_so(found, whole):
    breaks = found_breaks(whole)
    single = breaks.breaks[breaks.breaks["series"] != JOINT]
    firm = sum(breaks.firmness(row.series, row.year) >= 0.9 for row in single.itertuples())
    assert found["turning-strength"].formatted == f"{firm} of {len(single)}"
    assert found["turning-strength"].statement.endswith("the others are weak.")
    opening = {one.id: one for one in turning_findings(whole.during("opening"))}
    assert opening["turning-votes"].statement.endswith("; a weak break.")


def test_what_broke_in_the_period_leads_and_no_breaks_are_counted(whole):
    shown = [one.id for one in turning_findings(whole.during("intervention"))]
    assert shown == ["turning-vetoes", "turning-deliveries", "turning-vetoes-2021", "turning-kept-votes"]


def test_what_several_records_share_leads(found):
    assert [*found] == ["turning-votes", "turning-deliveries", "turning-trade", "turning-vetoes", "turning-strength"]


def test_a_gap_before_a_break_is_said(whole):
    """The session of 1964 took no recorded vote, so that the level that begins in 1965 follows on 1963."""
    found = {one.id: one for one in turning_findings(whole.during("1963/1966"))}
    assert "In 1965–1970 agreement" in found["turning-votes"].statement
    assert "after 52 per cent in 1950–1963" in found["turning-votes"].statement


def test_a_series_that_did_not_break_is_said_to_have_kept_its_level(whole):
    """The mean of the yearly shares since 1998."""
    counts = [by_hand.counts(by_hand.joint("RUS", "SYR", f"{y}-01-01", f"{y}-12-31")) for y in range(1998, 2026)]
    mean = sum(same / n for n, same in counts) / len(counts)
    kept = {one.id: one for one in turning_findings(whole.during("intervention"))}["turning-kept-votes"]
    assert kept.value == pytest.approx(mean)
    assert kept.statement.endswith(f"from 1998 to 2025, **{mean * 100:.0f} per cent** on average.")


def test_near_the_end_of_the_records_nothing_is_said_to_have_kept_its_level(whole):
    assert not [one for one in turning_findings(whole.during("transition")) if one.id.startswith("turning-kept")]


def test_a_period_without_turning_points_tells_of_the_years_outside_their_range(whole):
    (only,) = turning_findings(whole.during("transition"))
    assert (
        only.statement
        == "In 2025 visits stood at **8**, above the 2 to 7 of the years since 2011; one year makes no break."
    )


def test_a_period_with_neither_has_one_sentence(before):
    (only,) = turning_findings(before)
    assert isinstance(only, NoData)
    assert only.statement.startswith("**No finding.**")
