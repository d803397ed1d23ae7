"""The sentences of the findings on turning points: each kind of change in its own words, with one number that matters."""

from dataclasses import dataclass
from typing import Literal

import pandas as pd

from relations.exhibits.indicator import Indicator
from relations.exhibits.words.numbers import number, year_span

Where = Literal["within", "before", "after"]


@dataclass(frozen=True)
class Said:
    """A statement, its `value` as `formatted`, and the number of it that the data do not hold by itself."""

    statement: str
    value: float
    formatted: str
    beside: dict[str, float]


def change_said(
    one: Indicator, row: pd.Series, own: pd.DataFrame, where: Where, first: int, after: pd.Series | None = None
) -> Said:
    """Say how a series changed at a break; `own` are its values by `year` over all years, `first` is the first year of the period, `after` the stretch
    (`first`, `last`, `mean`) that went back on a level of few years.

    A change is told by the averages of the years on both sides, since single years may lie far from them. A weak break beside the
    period is told by its year alone, since it is the matter of another report.
    """
    weak = "" if row["firm"] else "; a weak break"
    year, level = int(row["year"]), one.level(row["after"])
    subject, moved = one.subject, str(row["moved"])
    if where != "within":
        verb = {"rose": "had risen", "fell": "had fallen"}[moved] if where == "before" else moved
        when = "before this period began" if where == "before" else "only after this period"
        if weak or one.is_share or one.scale == "plain":
            return Said(f"{subject} {verb} {when}, in **{year}**{weak}.", row["after"], level, {})
        sizes = f"from {one.level(row['before'])} in {_span(row, 'since', 'last_before')} to **{level}**{one.rate} in {_span(row, 'year', 'until')}"
        return Said(f"{subject} {verb} {when}, {sizes}.", row["after"], level, {"level before": row["before"]})
    if one.record is not None and one.scale == "plain" and not one.is_share:
        return _counted(one, row, own, weak, first)
    before = number(row["before"] * 100) if one.is_share else one.level(row["before"])
    then = f"after {before} in {_span(row, 'since', 'last_before')}"
    now = _span(row, "year", "until")
    rate, beside = "" if one.is_share else one.rate, {"level before": row["before"]}
    if after is not None:
        later = number(after["mean"] * 100) if one.is_share else one.level(after["mean"])
        then += f" and before {later} in {_span(after, 'first', 'last')}"
        beside["level after"] = after["mean"]
    return Said(f"{subject} averaged **{level}**{rate} in {now}, {then}{weak}.", row["after"], level, beside)


def _counted(one: Indicator, row: pd.Series, own: pd.DataFrame, weak: str, first: int) -> Said:
    """Count the cases of a whole record in the stretches on both sides of the break, instead of giving a mean of few a year."""
    n, before = (
        float(own.loc[own["year"].between(row[first], row[last]), "value"].sum())
        for first, last in (("year", "until"), ("since", "last_before"))
    )
    then = f"after {number(before)} in {_span(row, 'since', 'last_before')}"
    if (
        n > before and int(row["since"]) == int(own["year"].min()) < first
    ):  # those years are the matter of other reports
        then = "more than in all years before"
    now = _span(row, "year", "until")
    return Said(f"{one.subject} numbered **{number(n)}** in {now}, {then}{weak}.", n, number(n), {"before": before})


def _span(row: pd.Series, first: str, last: str) -> str:
    return year_span(int(row[first]), int(row[last]))
