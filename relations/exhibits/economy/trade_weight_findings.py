"""Key findings on the weight of the pair's trade for the partner: its largest share, and what others bought while the partner's sales surged."""

from math import ceil
from typing import Any

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.economy.surge import surge
from relations.exhibits.economy.trade_weight_frame import sold_to_others, trade_weight_frame
from relations.exhibits.words.column_words import units_of
from relations.exhibits.words.numbers import number, per_cent
from relations.exhibits.words.states import state_in
from relations.exhibits.words.wording import possessive
from relations.measures import trade_shares

_FEW_YEARS = 3
_ONE = 0.005  # what rounds to no per cent is told as less than one
_ROSE = 1.5  # the first year: from there the sales to others rose too


def share_finding(dossier: Dossier) -> list[KeyFigure]:
    """Return the largest share that the first state had in the partner's exports or imports, whichever is the larger; none of few years."""
    frame = trade_weight_frame(dossier)
    if len(frame) < _FEW_YEARS:
        return []
    bought, sold = (frame.loc[frame[f"{flow}_share"].idxmax()] for flow in ("export", "import"))
    taken, supplied = float(bought["export_share"]), float(sold["import_share"])
    partner = dossier.prose(dossier.partner)
    buyer, seller = (state_in(dossier, dossier.first, int(row["year"])) for row in (bought, sold))
    if taken >= supplied:
        said = (
            f"At its peak in {bought['year']:.0f} {buyer} took **{per_cent(taken, 0)}** of {possessive(partner)} exports, and never supplied "
            f"{_most(supplied)} of its imports."
        )
    else:
        said = (
            f"At its peak in {sold['year']:.0f} {seller} supplied **{per_cent(supplied, 0)}** of {possessive(partner)} imports, and never took "
            f"{_most(taken)} of its exports."
        )
    return [
        _finding(
            dossier,
            id="trade-weight-peak",
            title="Weight of the trade",
            subtitle=f"Largest shares in the exports and imports of {partner}, goods as recorded",
            statement=said,
            value=max(taken, supplied),
            unit="share of exports" if taken >= supplied else "share of imports",
            formatted=per_cent(max(taken, supplied), 0),
            beside={"share of the other direction": min(taken, supplied)},
        )
    ]


def elsewhere_finding(dossier: Dossier) -> list[KeyFigure]:
    """Return what the seller of a surge sold to all other states in its last year, beside the first; none where there is no surge or it is not known."""
    rise = surge(dossier)
    others = sold_to_others(dossier, rise) if rise else None
    if rise is None or others is None:
        return []
    before, after = others
    rose = "rose as well" if after >= before * _ROSE else "did not rise as much"
    return [
        _finding(
            dossier,
            id="surge-elsewhere",
            title="What others bought during the surge",
            subtitle="Exports to all other states in the first and last year of the surge, million USD of each year",
            statement=f"Sales of {dossier.prose(rise.seller)} to all other states {rose}, from {number(before)} million dollars in {rise.start} to "
            f"**{number(after)} million** in {rise.peak}.",
            value=after,
            unit="million USD, current prices",
            formatted=number(after),
            beside={"first year": before},
        )
    ]


def _most(share: float) -> str:
    """Return what a share never was more than, rounded up: a bound that is rounded down does not hold."""
    return "even one per cent" if share < _ONE else f"more than {per_cent(ceil(share * 100) / 100, 0)}"


def _finding(dossier: Dossier, **fields: Any) -> KeyFigure:
    frame = trade_weight_frame(dossier)
    trade = dossier.trade
    return KeyFigure(
        exhibit="trade-weight",
        sources=dossier.cite(trade[trade["series"].isin(frame["series"])], dossier.trade_totals),
        data=frame,
        units=units_of(frame, trade_shares),
        **fields,
    )
