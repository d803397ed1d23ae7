"""The title of a comparison of two spans of time: from what to what its numbers moved, or where they are many which rose and which fell."""

from collections.abc import Sequence

from relations.exhibits.indicator import Summary
from relations.exhibits.overview.change_rows import Comparison
from relations.exhibits.words.numbers import listed, number, percent
from relations.exhibits.words.wording import capital

_NAMED = 3  # of one direction
_SPELT_OUT = 2  # moves that are told with their numbers
_TELLING = 10  # counted cases of both spans; a rate of fewer is no matter for a title
_FIRM = ("voted", "deliveries", "trade", "votes", "bases", "vetoes", "visits")  # those from whole records first
_BESIDE = "median"  # what others did is for a row
_NOUNS = {
    "votes": "voting agreement",
    "bases": "bases known for certain",
    "vetoes": "vetoes a year",
    "visits": "visits a year",
}


def changes_title(rows: Sequence[Comparison]) -> str:
    """Return what moved, the firmest first; what may be chance or rests on too little is not named."""
    moved = [row for row in rows if _is_told(row, rows) and (row.count is None or row.count >= _TELLING)]
    moved.sort(key=lambda row: _FIRM.index(row.id) if row.id in _FIRM else len(_FIRM))
    if not moved:
        return "No number surely moved"
    if len(moved) <= _SPELT_OUT:
        return capital("; ".join(_from_to(row) for row in moved))
    told = {way: [_noun(row) for row in moved if row.moved == way] for way in (moved[0].moved, -moved[0].moved)}
    words = {1: "rose", -1: "fell"}
    return capital("; ".join(f"{listed(nouns[:_NAMED])} {words[way]}" for way, nouns in told.items() if nouns))


def _is_told(row: Comparison, rows: Sequence[Comparison]) -> bool:
    """Whether a number moved by itself: agreement that moved as the median member's did, and no further, is for a row."""
    median = next((one for one in rows if one.id == _BESIDE), None)
    if not row.moved or row.id == _BESIDE:
        return False
    if row.id != "votes" or median is None:
        return True
    own, others = (one.now.value - one.then.value for one in (row, median))
    return others * row.moved < own * row.moved


def _from_to(row: Comparison) -> str:
    if row.id == "voted":
        return f"{row.now.name} on {_value(row.now)} of roll calls, after {_value(row.then)}"
    verb = "rose" if row.moved > 0 else "fell"
    return f"{_noun(row)} {verb} from {_value(row.then)} to {_value(row.now)}"


def _noun(row: Comparison) -> str:
    return _NOUNS.get(row.id, row.now.noun)


def _value(one: Summary) -> str:
    if one.points:
        return percent(one.value, 0)
    return number(one.value, 0 if one.value >= 10 or one.value.is_integer() else 1)
