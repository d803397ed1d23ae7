"""Key finding: how little of what was ordered was new, where most came second-hand or modernised."""

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.words.column_words import units_of
from relations.exhibits.words.numbers import per_cent, percent, year_span

NEW = "new"
_MOST = 0.5  # new arms are the rule; only a lesser part is told
_LEAST_DEALS = 4  # for a share of them


def used_weapons(dossier: Dossier) -> list[KeyFigure]:
    """Return the finding on the orders of the period under which arms came; none where they are few, or half or more of the volume was new."""
    deals = dossier.arms_deals.dropna(subset=["tiv_delivered", "order_year"])
    deals = deals[deals["recipient"] == dossier.partner]
    total = float(deals["tiv_delivered"].sum())
    if len(deals) < _LEAST_DEALS or not total:
        return []
    share = float(deals.loc[deals["status"] == NEW, "tiv_delivered"].sum() / total)
    if share >= _MOST:
        return []
    first, last = int(deals["order_year"].min()), int(deals["order_year"].max())
    some = f"Only **{per_cent(share, 0)}**" if round(share * 100) else "**None**"
    return [
        KeyFigure(
            id="new-weapons",
            title="New weapons",
            subtitle="Share of what was delivered under the orders of the period, by volume (TIV), that was new",
            statement=f"{some} of what was delivered under the orders of {year_span(first, last)} was new; the rest was second-hand or modernised.",
            value=share,
            unit="share",
            formatted=percent(share, 0),
            exhibit="largest-deals",
            sources=dossier.cite(deals),
            data=deals,
            units=units_of(deals, dossier.package.table("arms_deals")),
            beside={"million TIV": total},
        )
    ]
