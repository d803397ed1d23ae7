import by_hand
import pytest

from relations.exhibits import NoData, turning_findings

pytestmark = pytest.mark.slow  # the search for breaks over all years takes seconds


@pytest.fixture(scope="module")
def found(whole):
    return {finding.id: finding for finding in turning_findings(whole)}


def said(dossier):
    return [one.statement for one in turning_findings(dossier)]


def test_findings_lead_to_the_exhibits_of_the_report(found):
    assert len(found) == 5
    assert {finding.exhibit for finding in found.values()} == {
        "break-beside-others",
        "levels-by-series",
        "breaks-listed",
    }
    assert all(len(finding.statement.split()) <= 25 for finding in found.values())


def test_what_several_records_share_leads_with_what_others_did(found):
    assert [*found] == [
        "turning-votes-1991", "turning-median-member", "turning-deliveries-1991", "turning-trade-1992", "turning-recovered",
    ]  # fmt: skip


def test_the_largest_break_of_a_series_has_its_levels(found):
    """Votes: the mean share of 1981 to 1990 against that of 1991 to 1997."""
    levels = []
    for years in (range(1981, 1991), range(1991, 1998)):
        counts = [by_hand.counts(by_hand.joint("RUS", "SYR", f"{y}-01-01", f"{y}-12-31")) for y in years]
        levels.append(sum(same / n for n, same in counts) / len(counts))
    votes = found["turning-votes-1991"]
    assert votes.value == pytest.approx(levels[1])
    assert votes.statement == (
        f"Syria’s agreement with the Soviet Union and Russia in the General Assembly averaged "
        f"**{levels[1] * 100:.0f} per cent** in 1991–1997, after {levels[0] * 100:.0f} in 1981–1990."
    )


def test_what_fell_together_is_told_with_the_years_of_its_rise(found):
    assert found["turning-recovered"].statement == (
        "What fell together rose again apart, over **12 years**: voting agreement in 1998, trade in 2004 and arms deliveries in 2010."
    )


def test_vetoes_are_counted(whole):
    rows = [row for row in by_hand.rows("sc_vetoes") if row["concerns"] != "no"]
    wave = sum("2016" <= row["date"][:4] <= "2020" for row in rows)
    (first, *_) = said(whole.during("intervention"))
    assert (
        first
        == f"Vetoes of Russia that concerned Syria numbered **{wave}** in 2016–2020, more than in all years before."
    )


def test_a_period_tells_its_own_breaks_in_order_and_those_at_its_end_together(cold_war):
    assert [one.id for one in turning_findings(cold_war)] == [
        "turning-deliveries-1972", "turning-votes-1981", "turning-together", "turning-median-member",
    ]  # fmt: skip


def test_a_break_at_the_start_of_a_period_leads(whole):
    first, *rest = said(whole.during("drift"))
    assert first.startswith("As this period began, ")
    assert rest == [
        "Syria’s agreement with Russia in the General Assembly averaged **72 per cent** in 1998–2025, after 47 in 1991–1997.",
        "Trade averaged **1,652** million US dollars of 2022 in 2004–2011, after 266 in 1992–2003.",
    ]


def test_where_enough_is_firm_or_kept_no_weak_break_is_told(whole):
    assert [one.id for one in turning_findings(whole.during("intervention"))] == [
        "turning-vetoes-2016", "turning-other-vetoes", "turning-kept-votes", "turning-median-parted", "turning-deliveries-2014",
    ]  # fmt: skip
    opening = said(whole.during("opening"))
    assert len(opening) == 3
    assert [one.endswith("; a weak break.") for one in opening] == [False, True, True]


def test_no_two_periods_say_the_same(whole):
    every = [one for period in whole.declared_periods for one in said(whole.during(period.id))]
    assert len(set(every)) == len(every)


def test_a_gap_before_a_break_is_said_to_be_none(whole):
    """The session of 1964 took no recorded vote, so that the level that begins in 1965 follows on 1963."""
    found = {one.id: one for one in turning_findings(whole.during("1963/1966"))}
    assert found["turning-votes-1965"].data["last_before"].tolist() == [1963]


def test_a_period_with_neither_break_nor_level_has_one_sentence(before):
    (only,) = turning_findings(before)
    assert isinstance(only, NoData)
    assert only.statement.startswith("**No finding.**")
