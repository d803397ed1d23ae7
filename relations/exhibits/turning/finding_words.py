"""The sentences of the findings on turning points: each kind of change in its own words, with one number that matters."""

from dataclasses import dataclass
from typing import Literal

import pandas as pd

from relations.exhibits.indicator import Indicator
from relations.exhibits.turning.break_strength import ratio
from relations.exhibits.words.numbers import number, year_span

Where = Literal["within", "before", "after"]

_STOPPED = 0.05  # of the level before, below which what is left has all but stopped
_NEXT_TO_NOTHING = 1.0  # a level below it, from which a rise has no factor
_PART = ("", "", "half", "a third", "a quarter", "a fifth", "a sixth", "a seventh", "an eighth", "a ninth", "a tenth")
_FOLD = ("", "", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_OVER = 0.05  # by which a factor is more than the whole number below it


@dataclass(frozen=True)
class Said:
    """A statement, its `value` as `formatted`, and the number of it that the data do not hold by itself."""

    statement: str
    value: float
    formatted: str
    beside: dict[str, float]


def change_said(one: Indicator, row: pd.Series, own: pd.DataFrame, where: Where, first: int) -> Said:
    """Say how a series changed at a break; `own` are its values by `year` over all years, `first` is the first year of the period.

    A break beside the period is told by its year alone, since it is the matter of another report.
    """
    weak = "" if row["firm"] else "; a weak break"
    year, level = int(row["year"]), one.level(row["after"])
    subject, moved = one.subject, str(row["moved"])
    if where != "within":
        verb = {"rose": "had risen", "fell": "had fallen"}[moved] if where == "before" else moved
        when = "before this period began" if where == "before" else "only after this period"
        return Said(f"{subject} {verb} {when}, in **{year}**{weak}.", row["after"], level, {})
    if one.is_share:
        bare = number(row["before"] * 100)
        said = f"{subject} {moved} in {year} from {bare} to **{level}**{weak}."
        return Said(said, row["after"], level, {"level before": row["before"]})
    if one.record is not None and one.scale == "plain":
        return _counted(one, row, own, weak, first)
    until = "" if row["until"] >= own["year"].max() else str(int(row["until"]))
    if row["after"] < _STOPPED * row["before"]:
        rest = f" until {until}" if until else ""
        return Said(f"{subject} all but stopped in {year}: **{level}**{one.rate}{rest}{weak}.", row["after"], level, {})
    times = ratio(row["before"], row["after"])
    if min(row["before"], row["after"]) < _NEXT_TO_NOTHING or times < 2 - _OVER:
        said = f"{subject} {moved} in {year} to **{level}**{one.rate}, from {one.level(row['before'])}{weak}."
        return Said(said, row["after"], level, {"level before": row["before"]})
    if moved == "fell":
        stayed = f" and stayed low until {until}" if until else ""
        return Said(f"{subject} fell to {_part(times)} in {year}{stayed}{weak}.", row["after"], level, {})
    return Said(f"{subject} rose {_fold(times)} in {year}{weak}.", row["after"], level, {"times": float(int(times))})


def _counted(one: Indicator, row: pd.Series, own: pd.DataFrame, weak: str, first: int) -> Said:
    """Count the cases of a whole record in the stretches on both sides of the break, instead of giving a mean of few a year."""
    n, before = (
        float(own.loc[own["year"].between(row[first], row[last]), "value"].sum())
        for first, last in (("year", "until"), ("since", "last_before"))
    )
    since, until = int(row["since"]), int(row["last_before"])
    then = f"after {number(before)} in {year_span(since, until)}"
    if n > before and since == int(own["year"].min()) < first:  # those years are the matter of other reports
        then = "more than in all years before"
    now = year_span(int(row["year"]), int(row["until"]))
    return Said(f"{one.subject} numbered **{number(n)}** in {now}, {then}{weak}.", n, number(n), {"before": before})


def _part(times: float) -> str:
    part = round(times)
    return f"about **{_PART[part]}**" if part < len(_PART) else "**less than a tenth**"


def _fold(times: float) -> str:
    whole = int(times)
    more = "more than " if times > whole + _OVER else ""
    return f"{more}**{_FOLD[whole]}fold**" if whole < len(_FOLD) else f"{more}**{whole}-fold**"
