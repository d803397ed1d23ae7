"""Key findings on trade as officials state it: the last sum, and what others sold to the partner."""

from collections.abc import Mapping, Sequence

from relations.dates import date_words
from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.chronicle.chosen_claims import claimed, when
from relations.exhibits.chronicle.claim_finding import claim_finding
from relations.exhibits.economy.goods_frame import in_the_year
from relations.exhibits.economy.partner_sales_frame import larger_seller, partner_sales_frame
from relations.exhibits.economy.stated_headlines import LARGER, no_more
from relations.exhibits.economy.stated_trade import stated_turnover
from relations.exhibits.words.states import state_in
from relations.exhibits.words.wording import capital


def last_stated_finding(dossier: Dossier, stated: Sequence[str], said: set[str]) -> list[KeyFigure]:
    """Say the latest sum that somebody states after the last year that a series has."""
    frame, trade = stated_turnover(dossier, stated), dossier.whole.trade
    if frame.empty or trade.empty:
        return []
    ends = int(trade["year"].max())
    last = frame.iloc[-1]
    if last["year"] <= ends or last["quantity"] in said:
        return []
    return [
        claim_finding(
            dossier,
            last,
            frame,
            id="trade-last-stated",
            title="Latest sum of trade",
            subtitle="Turnover as officials state it, million USD, current prices",
            statement=f"No series of trade goes beyond {ends}; the latest sum that officials state is **{claimed(last)} million dollars** "
            f"({date_words(last['as_of'])}).",
            exhibit=None,
        )
    ]


def outsold_finding(
    dossier: Dossier, sales: Mapping[str, Sequence[str]], stated: Sequence[str], beside: Mapping[str, float]
) -> list[KeyFigure]:
    """Say who sold the partner more in the year of the last stated sum than the pair traded both ways."""
    frame = larger_seller(dossier, sales, stated)
    if frame.empty or LARGER in beside:
        return []
    own, other = frame.iloc[0], frame.iloc[1]
    return [
        claim_finding(
            dossier,
            other,
            frame,
            beside_it=frame.head(1),
            id="trade-outsold",
            title="Who sold more",
            subtitle="Exports of another state beside the trade of the pair both ways, as each is stated, million USD",
            statement=f"{capital(dossier.prose(other['state']))} sold {dossier.prose(dossier.partner)} **{claimed(other)} million dollars** in "
            f"{other['year']}; all trade with {state_in(dossier, dossier.first, own['year'])} was put at {no_more(own)} million in {when(own)}.",
            beside={"trade of the pair": float(own["high"])},
            exhibit="partner-sales",
        )
    ]


def others_alone_finding(
    dossier: Dossier, sales: Mapping[str, Sequence[str]], stated: Sequence[str]
) -> list[KeyFigure]:
    """Say what another state sold where neither a series nor anybody has a sum for the pair."""
    frame = partner_sales_frame(dossier, sales)
    if frame.empty or len(dossier.trade) or len(stated_turnover(dossier, stated)):
        return []
    top = frame.sort_values("low").iloc[-1]
    with_whom = state_in(dossier, dossier.first, top["year"])
    return [
        claim_finding(
            dossier,
            top,
            frame,
            id="trade-others-alone",
            title="What others sold",
            subtitle="Exports of another state as they are stated, million USD, current prices",
            statement=f"No sum of trade with {with_whom} is stated for this time; {dossier.prose(top['state'])} sold {dossier.prose(dossier.partner)} "
            f"**{claimed(top)} million dollars** {in_the_year(top)}.",
            exhibit=None,
        )
    ]
