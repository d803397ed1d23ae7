import re
from collections import Counter

import by_hand
import pytest

from relations.exhibits import NoData, indicator_board
from relations.exhibits.indicators import indicators


@pytest.fixture(scope="module")
def board(whole):
    return indicator_board(whole)


def one_year(date: str) -> bool:
    first, *last = date.split("/")
    return all(day[:4] == first[:4] for day in last)


def test_the_data_are_all_indicators_one_below_the_other(board, whole):
    for one in indicators(whole):
        rows = board.data[board.data["indicator"] == one.id]
        assert rows[["year", "value"]].to_numpy().tolist() == one.frame[["year", "value"]].to_numpy().tolist()
        assert set(rows["unit"]) == {one.unit}
        assert f">{one.name}</text>" in board.svg
    assert board.subtitle.startswith("Eight yearly indicators, 1944–")


def test_the_title_rests_on_whole_years(whole):
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


def test_the_alt_text_has_the_peaks(board):
    assert re.search(r"share of joint votes\): highest 95\.5\s% in 1989", board.alt)
    assert "Major arms delivered by USSR/Russia (million TIV): highest 3,4" in board.alt


def test_the_note_explains_no_more_than_is_there(board, whole):
    assert "Hollow: fewer than" in board.note
    early = indicator_board(whole.during("1950/1952"))
    assert "votes" in set(early.data["indicator"])
    assert "Visits and acts" in board.note
    alone = indicator_board(whole.during("1948/1948"))
    assert ("Facilities: those" in alone.note) == ("facilities" in set(alone.data["indicator"])) is False


def test_without_any_there_is_a_sentence(before):
    assert indicator_board(before) == NoData("No yearly indicator of the data covers this period.")
