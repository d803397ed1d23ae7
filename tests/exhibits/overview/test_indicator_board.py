import re

import by_hand
import pytest

from relations.errors import UsageError
from relations.exhibits import NoData, indicator_board
from relations.exhibits.indicators import indicators


@pytest.fixture(scope="module")
def board(whole):
    return indicator_board(whole)


def test_the_data_are_the_indicators_one_below_the_other(board, whole):
    """The part in deliveries says nothing of years without any, and acts follow how densely they are reported."""
    shown = [one for one in indicators(whole) if one.id not in ("share", "acts")]
    assert set(board.data["indicator"]) == {one.id for one in shown}
    for one in shown:
        rows = board.data[board.data["indicator"] == one.id]
        assert rows[["year", "value"]].to_numpy().tolist() == one.frame[["year", "value"]].to_numpy().tolist()
        assert set(rows["unit"]) == {one.unit}
        assert f">{one.name}</text>" in board.svg
    assert board.subtitle.startswith("Six yearly indicators, 1944–")


def test_one_year_is_no_course(whole):
    assert "trade" not in set(indicator_board(whole.during("intervention")).data["indicator"])


def test_events_stand_above_the_panels(whole):
    airlift = "1973-10-soviet-warsaw-pact-airlift-sealift-egypt-syria"
    assert ">1973: October war</text>" in indicator_board(whole, {airlift: "October war"}).svg
    assert "October war" not in indicator_board(whole.during("intervention"), {airlift: "October war"}).svg
    with pytest.raises(UsageError, match="no-such-event"):
        indicator_board(whole, {"no-such-event": ""})


def test_the_title_rests_on_whole_years(whole):
    figure = indicator_board(whole.during("transition"))
    assert "2024" not in figure.title
    assert "2026" not in figure.title
    assert "Votes of 2024: since 8 December 2024 only." in figure.note


@pytest.mark.parametrize("period", ["all", "cold-war"])
def test_the_title_tells_what_fell_together(whole, period):
    arms = [by_hand.deliveries(year, year, recipient="SYR")["RUS"] for year in (1990, 1991)]
    shares = []
    for year in (1990, 1991):
        n, same = by_hand.counts(by_hand.joint("RUS", "SYR", f"{year}-01-01", f"{year}-12-31"))
        shares.append(same / n)
    assert arms[1] < arms[0] / 2
    assert shares[1] < shares[0] - 0.3
    assert indicator_board(whole.during(period)).title == "Voting agreement, arms deliveries and trade all fell in 1991"


def test_the_alt_text_has_the_peaks(board):
    assert re.search(r"share of joint votes\): highest 95\.5\s% in 1989", board.alt)
    assert "Major arms delivered by USSR/Russia (million TIV): highest 3,4" in board.alt


def test_the_note_explains_no_more_than_is_there(board, whole):
    assert "Hollow: fewer than" in board.note
    early = indicator_board(whole.during("1950/1952"))
    assert "votes" in set(early.data["indicator"])
    assert "Visits are those" in board.note
    assert "Bases: those" in board.note
    assert "Bases: those" not in early.note


def test_without_any_there_is_a_sentence(before):
    assert indicator_board(before) == NoData("No yearly indicator of the data covers this period.")
