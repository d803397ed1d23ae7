"""The exhibits of the overview: the board, the events and what changed."""

import re
from collections import Counter

import by_hand
import pandas as pd
import pytest

from relations.errors import UsageError
from relations.exhibits import (
    NoData,
    changes_between_periods,
    disputed_events,
    events_of_weight,
    events_timeline,
    facilities_by_year,
    indicator_board,
    overview_findings,
    usual_ranges,
)
from relations.exhibits.chronicle.weighty_events import GROUPS, chosen_events, weighty_events
from relations.exhibits.indicators import indicators

ODD = ("1956-10-29/1967-06-11", "1993/1993", "1973-10/1973-10", "2024-12-08/..")


def heavy() -> list[dict[str, str]]:
    return [row for row in by_hand.rows("events") if row["weight"] == "high"]


def one_year(date: str) -> bool:
    first, *last = date.split("/")
    return all(day[:4] == first[:4] for day in last)


def standing(day: str) -> tuple[int, int]:
    """Return how many facilities stood on a day for certain, and how many may have."""
    certain = possible = 0
    for row in by_hand.rows("presence"):
        (begun, *late), ends = row["start"].strip("~").split("/"), row["end"].strip("~").split("/")
        if begun <= day <= (ends[-1] or "9999"):
            possible += 1
            dated = ends[0] != ".." if row["end"] else row["status"] in ("in-use", "reduced")
            certain += dated and (late or [begun])[0] <= day <= (ends[0] or "9999")
    return certain, possible


@pytest.fixture(scope="module")
def board(whole):
    return indicator_board(whole)


def test_the_board_shows_the_votes_as_counted_by_hand(board):
    rows = board.data[board.data["indicator"] == "votes"].set_index("year")
    n, same = by_hand.counts(by_hand.joint("RUS", "SYR", "1989-01-01", "1989-12-31"))
    assert (rows.loc[1989, "n"], rows.loc[1989, "value"]) == (n, pytest.approx(same / n))


def test_the_board_shows_the_deliveries_as_counted_by_hand(board):
    rows = board.data[board.data["indicator"] == "deliveries"].set_index("year")
    assert rows.loc[1974, "value"] == pytest.approx(by_hand.deliveries(1974, 1974, recipient="SYR")["RUS"])
    assert (rows["value"] > 0).all()


def test_the_title_of_the_board_rests_on_whole_years(whole):
    figure = indicator_board(whole.during("transition"))
    assert "2024" not in figure.title
    assert "2026" not in figure.title
    assert "Votes of 2024: since 8 December 2024 only." in figure.note


def test_indicators_that_peak_together_are_named_together(cold_war):
    """Visits have no peak: as many in 1982 as in 1974. Of all acts 1976 has the most, and most of these are conflictual."""
    years = range(1971, 1992)
    acts = Counter(
        row["date"][:4] for row in by_hand.between("events") if row["tone"] == "cooperative" and one_year(row["date"])
    )
    visits = Counter(row["start"][:4] for row in by_hand.between("visits"))
    arms = {year: by_hand.deliveries(year, year, recipient="SYR").get("RUS", 0) for year in years}
    cast = {year: by_hand.counts(by_hand.joint("RUS", "SYR", f"{year}-01-01", f"{year}-12-31")) for year in years}
    assert max(years, key=lambda year: acts[str(year)]) == max(years, key=arms.__getitem__) == 1974
    assert max(years, key=lambda year: cast[year][1] / cast[year][0]) == 1989
    assert visits["1974"] == visits["1982"] == max(visits[str(year)] for year in years)
    assert (
        indicator_board(cold_war).title
        == "Arms deliveries and cooperative acts peaked in 1974, voting agreement in 1989"
    )


def test_the_board_counts_vetoes_that_concern_the_recipient(board):
    rows = board.data[board.data["indicator"] == "vetoes"]
    concerned = [row for row in by_hand.rows("sc_vetoes") if row["concerns"] != "no"]
    assert rows["value"].sum() == len(concerned)


def test_the_alt_text_has_the_peaks(board):
    assert re.search(r"share of joint votes\): highest 95\.5\s% in 1989", board.alt)
    assert "Major arms delivered by USSR/Russia (million TIV): highest 3,4" in board.alt


def test_every_kind_of_event_has_a_group(whole):
    kinds = {row["kind"] for row in by_hand.rows("events")}
    assert kinds <= {kind for those in GROUPS.values() for kind in those}
    assert weighty_events(whole)["group"].notna().all()


def test_events_of_weight_are_those_of_the_table(whole):
    first = pd.Timestamp(whole.declared_periods[0].start)
    found = weighty_events(whole)
    assert set(found["event"]) <= {row["event"] for row in heavy()}
    assert len(found) == (whole.events.query("weight == 'high'")["earliest"] >= first).sum()


def test_chosen_events_take_the_named_first_and_then_one_from_each_period(whole):
    named = "1957-09-10-bulganin-gromyko-warned-turkey-syria"
    chosen = chosen_events(whole, 9, [named])
    assert named in set(chosen["event"])
    assert chosen["period"].nunique() == len(whole.declared_periods)
    assert chosen["earliest"].is_monotonic_increasing


def test_an_unknown_event_is_an_error(whole):
    with pytest.raises(UsageError, match="no event invented-event"):
        chosen_events(whole, 3, ["invented-event"])


def test_a_named_event_outside_the_period_is_passed_over(cold_war):
    table = events_of_weight(cold_war, rows=10, first=["2015-09-30-first-russian-air-strikes-syria"])
    assert len(table.rows) == 10
    assert not any("2015" in row[0] for row in table.rows)


def test_each_event_leads_to_one_of_its_own_sources(cold_war):
    table = events_of_weight(cold_war, rows=10)
    sources = {row["source"]: row for row in by_hand.rows("sources")}
    titles = {row["title"]: row["event"] for row in by_hand.rows("events")}
    for row in table.rows:
        own = [sources[r["source"]] for r in by_hand.rows("event_sources") if r["event"] == titles[row[1]]]
        if isinstance(row[-1], str):  # a book, cited without the address of a copy
            assert row[-1] in {source["publisher"] for source in own}
        else:
            assert row[-1]["href"] in {source["url"] for source in own}
    assert {row[-1]["href"] for row in table.rows if not isinstance(row[-1], str)} <= {s.url for s in table.sources}


def test_the_brief_table_leaves_out_the_kinds(cold_war):
    assert [name for name, _ in events_of_weight(cold_war, brief=True).columns] == ["Date", "Event", "Grade", "Source"]


def test_disputed_events_are_the_latest_of_their_grade(whole):
    table = disputed_events(whole, latest=3)
    expected = [row["title"] for row in heavy() if row["confidence"] == "disputed"]
    assert {row[1] for row in table.rows} <= set(expected)
    assert table.title == f"Sources dispute {len(expected)} events of weight"


def test_changes_hold_the_last_two_periods_for_all_years(whole):
    table = changes_between_periods(whole)
    assert [name for name, _ in table.columns] == ["Indicator", "Unit", "Intervention", "Transition", "Change"]
    values = table.data.set_index(["span", "indicator"])["value"]
    n, same = by_hand.counts(by_hand.joint("RUS", "SYR", "2024-12-08"))
    assert values["transition", "votes"] == pytest.approx(same / n)


def test_changes_of_a_declared_period_are_against_the_one_before(cold_war):
    assert "Opening to the East" in changes_between_periods(cold_war).subtitle


def test_changes_of_an_interval_are_against_as_many_days_before(whole):
    assert "1 January 1993 to" not in changes_between_periods(whole.during("1993/1993")).subtitle
    assert changes_between_periods(whole.during("1993/1993")).subtitle.startswith("2 January 1992 to 31 December 1992")


def test_changes_of_trade_rest_on_one_series(whole):
    frame = changes_between_periods(whole.during("uprising")).data
    before, after = frame.loc[frame["indicator"] == "trade", "value"]
    trade = {one.id: one for one in indicators(whole.during("uprising"), series="itpd-e")}["trade"]
    assert after == pytest.approx(trade.frame["value"].mean())
    earlier = {one.id: one for one in indicators(whole.during("rapprochement"), series="itpd-e")}["trade"]
    assert before == pytest.approx(earlier.frame["value"].mean())


def test_the_first_period_has_nothing_before_it(whole):
    assert isinstance(changes_between_periods(whole.during("recognition")), NoData)


def test_usual_ranges_hold_the_last_year_against_its_level(whole):
    frame = usual_ranges(whole).data.set_index("series")
    votes = frame.loc["votes"]
    n, same = by_hand.counts(by_hand.joint("RUS", "SYR", "2025-01-01", "2025-12-31"))
    assert votes["value"] == pytest.approx(same / n)
    assert votes["place"] == ("above" if votes["value"] > votes["high"] else "within")


def test_a_value_outside_its_range_is_named_with_the_years_of_the_range(whole):
    table = usual_ranges(whole)
    visits = Counter(row["start"][:4] for row in by_hand.between("visits"))
    assert visits["2025"] > max(visits[str(year)] for year in range(2021, 2025))
    votes = {
        year: same / n
        for year in range(1998, 2026)
        for n, same in [by_hand.counts(by_hand.joint("RUS", "SYR", f"{year}-01-01", f"{year}-12-31"))]
    }
    assert votes.pop(2025) > max(votes.values())
    assert (
        table.title
        == "In 2025 voting agreement stood above its range since 1998 and visits above their range since 2021"
    )
    assert "reaches into the range" in table.note


def test_facilities_lie_between_certain_and_possible(whole):
    shown = facilities_by_year(whole)
    frame = shown.data
    assert (frame["low"] <= frame["high"]).all()
    most, end = standing("2023-12-31"), standing("2026-08-12")
    assert (
        shown.title
        == f"{most[0]} to {most[1]} facilities stood at the end of 2023, {end[0]} to {end[1]} on 12 August 2026"
    )
    assert frame["high"].max() == most[1]


def test_findings_have_numbers_and_ranges(whole):
    found = {finding.id: finding for finding in overview_findings(whole)}
    assert len(found) in range(5, 9)
    votes = found["overview-votes"]
    assert votes.low < votes.value < votes.high
    total = by_hand.deliveries(1950, 2025, supplier="RUS")["SYR"]
    assert found["overview-arms"].value == pytest.approx(total, abs=0.5)
    concerned = sum(row["concerns"] != "no" for row in by_hand.rows("sc_vetoes"))
    assert found["overview-vetoes"].value == concerned


def test_findings_of_a_period_without_records_are_one_sentence(before):
    (only,) = overview_findings(before)
    assert isinstance(only, NoData)


@pytest.mark.filterwarnings("error::relations.exhibits.drawing.canvas.LayoutWarning")
@pytest.mark.parametrize("period", ODD)
@pytest.mark.parametrize("exhibit", [indicator_board, events_timeline, facilities_by_year])
def test_odd_periods_are_drawn_without_a_clash(exhibit, period, whole):
    shown = exhibit(whole.during(period))
    assert isinstance(shown, NoData) or shown.svg


def test_the_timeline_counts_every_event(whole):
    figure = events_timeline(whole)
    assert len(figure.data) == len(weighty_events(whole))
    assert f"{len(figure.data)} events of weight" in figure.alt
