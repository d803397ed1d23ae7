import by_hand
import pytest

from relations.exhibits import NoData, turning_findings
from relations.exhibits.turning.break_series import JOINT, found_breaks

pytestmark = pytest.mark.slow  # the search for breaks over all years takes seconds


@pytest.fixture(scope="module")
def found(whole):
    return {finding.id: finding for finding in turning_findings(whole)}


def test_findings_lead_to_the_exhibits_of_the_report(found):
    assert 5 <= len(found) <= 8
    assert {finding.exhibit for finding in found.values()} == {
        "break-firmness", "boundaries-tested", "levels-by-series", "closeness-by-year",
    }  # fmt: skip


def test_the_largest_break_of_a_series_has_its_levels(found):
    """Votes: the mean share of 1981 to 1990 against that of 1991 to 1997."""
    levels = []
    for years in (range(1981, 1991), range(1991, 1998)):
        counts = [by_hand.counts(by_hand.joint("RUS", "SYR", f"{y}-01-01", f"{y}-12-31")) for y in years]
        levels.append(sum(same / n for n, same in counts) / len(counts))
    votes = found["turning-votes"]
    assert votes.value == pytest.approx(levels[1])
    assert votes.beside["level before"] == pytest.approx(levels[0])
    assert votes.statement.startswith(
        f"Agreement in the General Assembly fell from a level of {levels[0] * 100:.0f} per cent to **{levels[1] * 100:.0f} per cent** in 1991;"
    )


def test_joint_breaks_are_counted_and_the_firmest_named(found, whole):
    breaks = found_breaks(whole)
    years = breaks.breaks.loc[breaks.breaks["series"] == JOINT, "year"]
    joint = found["turning-joint"]
    assert joint.value == len(years)
    best = max(years, key=lambda year: breaks.firmness(JOINT, year))
    assert f"The firmest is that of {best}" in joint.statement


def test_breaks_at_boundaries_are_told_beside_chance(found, whole):
    hits = found_breaks(whole).hits
    single = hits[(hits["series"] != JOINT) & hits["found"].notna()]
    at = (single["verdict"] == "hit").sum()
    one = found["turning-boundaries"]
    assert one.formatted == f"{at} of {len(single)}"
    assert one.statement.startswith(f"**{at} of {len(single)} breaks** of single series lie within a year")
    chance = hits[hits["series"] != JOINT]["by_chance"].mean()
    assert one.beside["by chance"] == pytest.approx(chance)


def test_a_gap_before_a_break_is_said(whole):
    """The session of 1964 took no recorded vote, so that the level that begins in 1965 follows on 1963."""
    found = {one.id: one for one in turning_findings(whole.during("1963/1966"))}
    assert ", with no value between 1963 and then" in found["turning-votes"].statement


def test_a_period_without_turning_points_has_one_sentence(whole):
    (only,) = turning_findings(whole.during("transition"))
    assert isinstance(only, NoData)
    assert only.statement.startswith("**No finding.**")
