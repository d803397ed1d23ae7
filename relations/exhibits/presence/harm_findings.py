"""The finding on harm to people: what the first monitor counts, with its range, that of its wider count, or what others count beside it."""

from collections.abc import Mapping

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.chronicle.chosen_claims import claim_sources, claimed
from relations.exhibits.presence.frames import HARM_UNITS, harm_series
from relations.exhibits.presence.harm_totals_frame import harm_totals_frame
from relations.exhibits.presence.harm_words import ALL, HarmSum, attribution, harm_sum, narrowest
from relations.exhibits.words.numbers import counted


def harm_findings(dossier: Dossier, totals: Mapping[str, str]) -> list[KeyFigure]:
    """Return the finding for the dossier's period, none without a yearly count; `totals` gives other monitors' totals, as in `harm_totals`."""
    series = harm_series(dossier)
    if series.empty:
        return []
    (monitor, indicator), rows = next(iter(series.groupby(["monitor", "indicator"], sort=False)))
    narrow = narrowest(rows)
    total = harm_sum(narrow)
    between = f" ({total.between})" if total.best is not None else ""
    others = harm_totals_frame(dossier, totals)
    whom = str(narrow["attributed"].iloc[0])
    wider = _wider(rows, whom)
    harm = dossier.operations_harm
    own = harm[(harm["monitor"] == monitor) & (harm["indicator"] == indicator)]
    return [
        KeyFigure(
            id=f"harm-{indicator}",
            title=f"{monitor}: {str(indicator).replace('-', ' ')}",
            subtitle=f"Sum of the years as {monitor} counts, from the lowest to the highest number; each monitor counts by its own rules",
            statement=f"{monitor} counts **{total.formatted}** {str(indicator).replace('-', ' ')}{between} {_where(whom)}{_beyond(wider, others, total.high)}.",
            value=total.best,
            low=total.low,
            high=total.high,
            unit="persons",
            formatted=total.formatted,
            exhibit="harm-totals" if len(others) else "harm-by-year",
            sources=[*dossier.cite(own), *(claim_sources(dossier, others) if len(others) and not wider else [])],
            data=rows[["year", "attributed", "value", "low", "high"]],
            units=HARM_UNITS,
            beside=_ends(wider) or {str(row.monitor): float(row.high) for row in others.itertuples()},
        )
    ]


def _where(whom: str) -> str:
    if whom == ALL:
        return "on all sides of the fighting"
    return f"where sources blame {attribution(whom)}"


def _wider(rows: pd.DataFrame, narrow: str) -> dict[str, HarmSum]:
    """Return the sums of the wider attributions of one monitor, by name."""
    return {str(name): harm_sum(own) for name, own in rows.groupby("attributed", sort=False) if name != narrow}


def _ends(wider: Mapping[str, HarmSum]) -> dict[str, float]:
    return {
        f"{name}, {end}": value for name, one in wider.items() for end, value in (("low", one.low), ("high", one.high))
    }


def _beyond(wider: Mapping[str, HarmSum], others: pd.DataFrame, most: float) -> str:
    """Say what the monitor itself counts by a wider attribution, or else what others count: its own range alone would understate it."""
    if not wider:
        return _beside(others, most)
    said = ", ".join(f"{attribution(name)}: {one.between}" for name, one in wider.items())
    return f" ({said})"


def _beside(others: pd.DataFrame, most: float) -> str:
    """Say whether the others count more than the highest number of the first, and how many the highest of them counts."""
    if others.empty:
        return ""
    top = others.loc[others["high"].idxmax()]
    whom = counted(len(others), "other monitor")
    if others["low"].min() > most:
        return (
            f"; {whom} counts more, {claimed(top)}"
            if len(others) == 1
            else f"; {whom} count more, up to {claimed(top)}"
        )
    return f"; of {whom} the highest total is {claimed(top)}"
