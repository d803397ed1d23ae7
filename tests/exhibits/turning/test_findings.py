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
        "break-firmness", "boundaries-tested", "levels-by-series",
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
        f"Agreement in the General Assembly fell from {levels[0] * 100:.0f} per cent to **{levels[1] * 100:.0f} per cent** in 1991."
    )


def test_firm_breaks_are_counted_and_weak_ones_called_so(found, whole):
    breaks = found_breaks(whole)
    single = breaks.breaks[breaks.breaks["series"] != JOINT]
    firm = sum(breaks.firmness(row.series, row.year) >= 0.9 for row in single.itertuples())
    assert found["turning-strength"].formatted == f"{firm} of {len(single)}"
    assert found["turning-strength"].statement.endswith("the others are weak.")
    opening = {one.id: one for one in turning_findings(whole.during("opening"))}
    assert opening["turning-votes"].statement.endswith("; the break is weak.")


def test_a_report_on_one_period_counts_no_breaks(whole):
    shown = {one.id for one in turning_findings(whole.during("intervention"))}
    assert shown == {"turning-deliveries", "turning-vetoes"}


def test_breaks_at_boundaries_are_told_beside_chance(found, whole):
    hits = found_breaks(whole).hits
    single = hits[(hits["series"] != JOINT) & hits["found"].notna()]
    at = (single["verdict"] == "hit").sum()
    one = found["turning-boundaries"]
    assert one.formatted == f"{at} of {len(single)}"
    assert one.statement.startswith(f"**{at} of {len(single)} breaks** lie within a year")
    chance = hits[hits["series"] != JOINT]["by_chance"].mean()
    assert one.beside["by chance"] == pytest.approx(chance * len(single))


def test_a_gap_before_a_break_is_said(whole):
    """The session of 1964 took no recorded vote, so that the level that begins in 1965 follows on 1963."""
    found = {one.id: one for one in turning_findings(whole.during("1963/1966"))}
    assert ", after a gap from 1963" in found["turning-votes"].statement


def test_a_period_without_turning_points_has_one_sentence(whole):
    (only,) = turning_findings(whole.during("transition"))
    assert isinstance(only, NoData)
    assert only.statement.startswith("**No finding.**")
