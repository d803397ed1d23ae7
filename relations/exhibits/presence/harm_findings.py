"""The finding on harm to people: the fewest that the first monitor ascribes to the forces, over all years or in the worst of a period."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.presence.frames import HARM_UNITS, harm_series, own_harm
from relations.exhibits.presence.harm_words import attribution, harm_sum, narrowest
from relations.exhibits.words.numbers import number
from relations.periods import ALL

_SEVERAL = 3  # years of which one can be called the worst


def harm_findings(dossier: Dossier, exhibit: str = "harm-totals") -> list[KeyFigure]:
    """Return the finding for the dossier's period, none without a yearly count; `exhibit` shows the counts of all monitors.

    Of a period of several years it tells the worst, since the report on all years has the sum.
    """
    series = harm_series(dossier)
    if series.empty:
        return []
    narrow = narrowest(next(iter(series.groupby(["monitor", "indicator"], sort=False)))[1])
    monitor, indicator, whom = (str(narrow[name].iloc[0]) for name in ("monitor", "indicator", "attributed"))
    in_all = dossier.period is None or dossier.period.id == ALL
    worst = not in_all and len(narrow) >= _SEVERAL
    told = narrow.loc[[narrow["low"].idxmax()]] if worst else narrow
    total = harm_sum(told)
    what = indicator.replace("-", " ")
    harm = own_harm(dossier)
    return [
        KeyFigure(
            id=f"harm-{indicator}-worst-year" if worst else f"harm-{indicator}",
            title=f"{monitor}: {what} in the worst year" if worst else f"{monitor}: {what}",
            subtitle=f"As {monitor} counts, from the lowest to the highest number; each monitor counts by its own rules",
            statement=f"{monitor} counts at least **{number(total.low)}** {what} {_when(told, worst=worst)} in incidents that it ascribes to "
            f"{attribution(whom)}.",
            value=total.best,
            low=total.low,
            high=total.high,
            unit="persons",
            formatted=number(total.low),
            exhibit="harm-by-year" if worst else exhibit,
            sources=dossier.cite(harm[(harm["monitor"] == monitor) & (harm["indicator"] == indicator)]),
            data=told[["year", "attributed", "value", "low", "high"]],
            units=HARM_UNITS,
        )
    ]


def _when(rows: pd.DataFrame, *, worst: bool) -> str:
    first, last = int(rows["year"].min()), int(rows["year"].max())
    if worst:
        return f"in {first}, the worst year,"
    return f"in {first}" if first == last else f"from {first} to {last}"
