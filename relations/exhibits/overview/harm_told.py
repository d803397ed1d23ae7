"""Key finding: how many people the first state killed, by the monitor that counts by year, beside another monitor where there is one."""

from collections.abc import Mapping

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.chronicle.chosen_claims import claim_sources, claimed, when
from relations.exhibits.presence.frames import HARM_UNITS, harm_series
from relations.exhibits.presence.harm_totals_frame import harm_totals_frame
from relations.exhibits.presence.harm_words import ALL, attribution, harm_sum, narrowest


def harm_told(dossier: Dossier, totals: Mapping[str, str], *, report: str | None = None) -> KeyFigure | None:
    """Return the finding; None without a yearly count of one party.

    `totals` gives the totals of other monitors by their names, as in `harm_totals`, of which the lowest is told; without them the narrowest count stands
    alone, since wider ones rest on evidence of all grades.
    """
    series = harm_series(dossier)
    if series.empty:
        return None
    (monitor, indicator), rows = next(iter(series.groupby(["monitor", "indicator"], sort=False)))
    narrow = narrowest(rows)
    whom = str(narrow["attributed"].iloc[0])
    if whom == ALL:
        return None
    total, what = harm_sum(narrow), str(indicator).replace("-", " ")
    others = harm_totals_frame(dossier, totals)
    harm = dossier.operations_harm
    own = harm[(harm["monitor"] == monitor) & (harm["indicator"] == indicator)]
    graded = ", by its own grades" if own["attributed"].nunique() > 1 else ""
    told = f"{monitor} ascribes **{total.between}** {what} to {attribution(whom)}"
    said = f"From {own['start'].min():%B %Y} to {own['end'].max():%B %Y}, {told}{graded}"
    ends: dict[str, float] = {}
    if len(others):
        other = others.loc[others["high"].idxmin()]
        said = f"{told}; {other['monitor']} counts {claimed(other)} by {when(other)}"
        ends = {str(other["monitor"]): float(other["high"])}
    return KeyFigure(
        id="harm-told",
        title=what.capitalize(),
        subtitle=f"Sum of the years as {monitor} counts, from the lowest to the highest number; monitors count by rules of their own",
        statement=f"{said}.",
        value=total.best,
        low=total.low,
        high=total.high,
        unit="persons",
        formatted=total.between,
        report=report,
        sources=[*dossier.cite(own), *(claim_sources(dossier, others) if len(others) else [])],
        data=rows[["year", "attributed", "value", "low", "high"]],
        units=HARM_UNITS,
        beside=ends,
    )
