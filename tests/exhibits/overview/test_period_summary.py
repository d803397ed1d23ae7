from datetime import date

import by_hand
import pytest

from relations.exhibits.overview.period_summary import SUMMARIES, period_summary

# 13 November 1970 to 25 December 1991, both included.
YEARS = ((date(1991, 12, 25) - date(1970, 11, 13)).days + 1) / 365.25


@pytest.fixture(scope="module")
def summary(cold_war):
    return period_summary(cold_war)


def test_votes_are_those_of_all_joint_votes_with_what_they_rest_on(summary):
    n, same = by_hand.counts(by_hand.joint("RUS", "SYR", "1970-11-13", "1991-12-25"))
    calls = [row for row in by_hand.rows("ga_rollcalls") if "1970-11-13" <= row["date"] <= "1991-12-25"]
    votes = summary["votes"]
    assert votes.value == pytest.approx(same / n)
    assert votes.low < votes.value < votes.high
    assert votes.basis == f"on {n / len(calls) * 100:.0f}\u202f% of the roll calls"
    assert votes.written.startswith(f"{same / n * 100:.1f}\u202f% (")


def test_deliveries_are_a_year_and_their_part_is_of_the_whole(summary):
    """The yearly figures are those of 1971 to 1991."""
    received = by_hand.deliveries(1971, 1991, recipient="SYR")
    assert summary["deliveries"].value == pytest.approx(received["RUS"] / 21)
    assert summary["share"].value == pytest.approx(received["RUS"] / sum(received.values()))


def test_vetoes_and_visits_are_rates_of_the_days_of_the_period(summary):
    vetoes = [row for row in by_hand.rows("sc_vetoes") if row["concerns"] != "no"]
    n = sum("1970-11-13" <= row["date"] <= "1991-12-25" for row in vetoes)
    assert summary["vetoes"].value == pytest.approx(n / YEARS)
    visits = by_hand.between("visits", first="1970-11-13", last="1991~")  # the last in about 1991
    assert summary["visits"].value == pytest.approx(len(visits) / YEARS)


def test_a_count_of_zero_is_a_rate_and_time_before_the_lists_is_none(whole):
    """No veto concerned Syria in 1993; the public list begins in 1946."""
    assert period_summary(whole.during("1993/1993"))["vetoes"].value == 0
    assert "vetoes" not in period_summary(whole.during("1944-07/1945-12"))


def test_facilities_are_those_of_the_last_day(summary):
    """Tartus and the squadron for certain; Latakia, of whose end nothing is known, and the advisers, gone in about 1991, perhaps."""
    one = summary["facilities"]
    assert (one.value, one.low, one.high, one.written) == (2, 2, 4, "2 to 4")
    assert one.noun == ""  # a range is compared with no other


def test_the_share_of_conflictual_acts_needs_three(summary, whole):
    rows = by_hand.between("events", first="1970-11-13", last="1991-12-25")
    assert 0 < summary["acts"].value < 1
    assert summary["acts"].points
    down = sum(row["tone"] == "conflictual" for row in rows)
    assert summary["acts"].value == pytest.approx(down / len(rows), abs=0.02)  # less those whose year is not certain
    assert "acts" not in period_summary(whole.during("1946/1946"))


def test_trade_is_the_mean_of_the_years_that_the_series_has(whole):
    one = period_summary(whole.during("intervention"))["trade"]
    rows = [row for row in by_hand.rows("trade") if row["year"] == "2016"]
    assert one.value == pytest.approx(sum(by_hand.deflated(row["value"], "2010") for row in rows))
    assert one.written == "158 (2016)"
    assert "trade" not in period_summary(whole.during("transition"))


def test_a_period_without_records_has_none(before, summary):
    assert period_summary(before) == {}
    assert list(summary) == list(SUMMARIES)
