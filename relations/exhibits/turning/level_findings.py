"""Findings on series without a break: those that kept their level through the period, and last years outside the range of those before."""

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.indicator import Indicator
from relations.exhibits.turning.break_series import Breaks, shown_years
from relations.exhibits.turning.last_years import last_years
from relations.exhibits.words.numbers import percent, year_span

_STRETCH = 3  # years without which no break can be found


def kept(dossier: Dossier, breaks: Breaks, one: Indicator) -> KeyFigure | None:
    """Return that a series kept its level, with its mean in the years of the period; None where it does not reach far enough into the period for a
    break to show, or was next to none all the time.
    """
    first, last = shown_years(dossier, 0)
    own = breaks.stretches[breaks.stretches["series"] == one.id]
    if own["last"].max() < max(first + _STRETCH, last - _STRETCH):
        return None
    held = own[(own["first"] <= first) & (own["last"] >= min(last, own["last"].max()))]
    held = held[one.is_share | (held["mean"] >= 1)]
    if held.empty:
        return None
    since, years = int(held["first"].iloc[0]), breaks.shown[breaks.shown["series"] == one.id]
    values = years[years["year"].between(first, last)]
    mean, span = float(values["value"].mean()), year_span(first, int(values["year"].max()))
    level = one.level(mean)
    begun = f"the level begun in {since}" if since < first else "one level"
    return KeyFigure(
        id=f"turning-kept-{one.id}",
        title=f"No break: {one.short.lower()}",
        subtitle=f"Mean of {span}, within a stretch without a break, {one.unit}",
        statement=f"{one.subject} kept {begun}: **{level}**{one.rate} on average in {span}.",
        value=mean,
        unit=one.unit,
        formatted=percent(mean, 0) if one.is_share else level,
        exhibit="levels-by-series",
        sources=one.sources,
        data=values.reset_index(drop=True),
    )


def last_outside(dossier: Dossier, breaks: Breaks) -> list[KeyFigure]:
    """Return the series whose last year lies outside the range of the years since its last break."""
    rows = last_years(dossier)
    found = []
    for row in rows[rows["place"].isin(["above", "below"])].itertuples(index=False):
        one = breaks.indicators[row.series]
        value = one.written(row.value)
        found.append(
            KeyFigure(
                id=f"turning-last-{one.id}",
                title=f"Last year: {one.short.lower()}",
                subtitle=f"{one.name}, {one.unit}, in the last year of the period",
                statement=f"In {row.year} {one.noun} stood at **{value}**, {row.place} the {one.written_range(row.low, row.high)} of the years since "
                f"{row.since}; one year makes no break.",
                value=row.value,
                unit=one.unit,
                formatted=value,
                exhibit="usual-ranges",
                sources=one.sources,
                data=rows[rows["series"] == row.series],
            )
        )
    return found
