"""Key findings on the economy: at most five, the strongest first; what the headline says already is left out."""

from collections.abc import Mapping, Sequence

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.chronicle.chosen_claims import check_quantities
from relations.exhibits.chronicle.turn_findings import turn_findings
from relations.exhibits.economy.debt_findings import debt_findings, owed_findings, surplus_finding
from relations.exhibits.economy.debt_rows import debt_rows
from relations.exhibits.economy.fates_finding import fates_finding
from relations.exhibits.economy.frames import BASE, longest_series, priced_trade, series_name, trade_sources, turnover
from relations.exhibits.economy.goods_findings import latest, most_tracked
from relations.exhibits.economy.growth_findings import growth_findings
from relations.exhibits.economy.headline import SURGED, TURNED, WRITTEN_OFF, economy_headline
from relations.exhibits.economy.stated_findings import last_stated_finding, others_alone_finding, outsold_finding
from relations.exhibits.economy.stated_headlines import TURN
from relations.exhibits.economy.stated_trade import stated_turnover
from relations.exhibits.economy.trade_peak import trade_peak
from relations.exhibits.economy.trade_weight_findings import elsewhere_finding, share_finding
from relations.exhibits.economy.turnabout import sold
from relations.exhibits.headline import Headline
from relations.exhibits.no_data import NoData
from relations.exhibits.words.column_words import units_of
from relations.exhibits.words.numbers import per_cent, percent
from relations.exhibits.words.states import state_in
from relations.measures import trade_balance

_MOST = 5


def economy_findings(
    dossier: Dossier,
    goods: Mapping[str, Sequence[str]],
    *,
    stated: Sequence[str] = (),
    owed: Mapping[str, str] | None = None,
    sales: Mapping[str, Sequence[str]] | None = None,
    turns: Sequence[str] | Mapping[str, str] = (),
    stops: Mapping[str, str] | None = None,
    growth: Sequence[str] = (),
    parts: Sequence[str] = (),
    tracked: Mapping[str, tuple[str, str]] | None = None,
    listed: str | None = None,
    outcomes: Mapping[str, tuple[str, str]] | None = None,
) -> list[KeyFigure | NoData]:
    """Return the findings for the dossier's period; `goods`, `stated`, `sales` and `turns` are those of the headline.

    `owed` gives for ids of quantities that state a debt without being a stock of its path who put what; they are told where the path has nothing.
    `turns` are ids of events that turned the relationship, the weightiest first, as `turn_findings` takes them; `stops` gives for a good the id of the
    event by which its deliveries ceased. `growth` are patterns of quantities that state how much trade grew, `parts` those of sums of a part of a year.
    `tracked` gives for ids of quantities that ship data count the good and a few words on where it came from. `listed` is the exhibit of the report
    that lists single claims. `outcomes` are those of `contracts_listed`, told where there is no series.
    """
    check_quantities(dossier, list(owed or {}), growth, parts, list(tracked or {}))
    dossier.check_names("events", "event", [*turns, *(outcomes or {}), *(stops or {}).values()])
    lead = economy_headline(dossier, goods, stated, sales, list(turns))
    told = lead.data if isinstance(lead, Headline) else pd.DataFrame()
    said = set(told["quantity"]) if "quantity" in told else set()
    fates = outcomes or {}
    over = {event for event, (end, _) in fates.items() if end}  # an end that is known is counted
    more = turns if isinstance(turns, Mapping) else {}
    left = {one: more.get(one, "") for one in turns if one not in over | set(told.get(TURN, ()))}
    steps = turn_findings(dossier, left, id="contract-turn", exhibit="contracts-listed")
    came = [
        one
        for good, patterns in goods.items()
        for one in most_tracked(dossier, good, tracked or {})
        or latest(dossier, good, patterns, said, (stops or {}).get(good))
    ]
    beside = lead.beside if isinstance(lead, Headline) else {}
    if len(set(turnover(dossier)["year"])) > 1:
        found = [*_of_series(dossier, beside), *_of_sums(dossier, stated, sales or {}, beside, said)]
        peak = [] if SURGED in beside else _peak(dossier)
        # The peak is what a turn is measured by; elsewhere it says the least.
        found, last = ([*peak, *found], []) if TURNED in beside else (found, peak)
    else:
        of_trade = growth_findings(dossier, growth, stated, parts)
        found = (
            of_trade or last_stated_finding(dossier, stated, said) or others_alone_finding(dossier, sales or {}, stated)
        )
        last = outsold_finding(dossier, sales or {}, stated, beside)
        if stated_turnover(dossier, stated).empty:  # one year says little, and less beside later sums
            last += _peak(dossier)
        ends = fates_finding(dossier, fates)
        # Where ships were counted, a blank in what is stated of trade comes after them, and what was chosen to be shown after both.
        found, came = ([*came, *found, *ends], []) if ends else (found, came)
    owing = owed_findings(dossier, owed or {}) if debt_rows(dossier).empty else []
    found += [*came[:1], *steps[:1], *came[1:], *steps[1:2], *owing, *last]
    return [one.but(exhibit=one.exhibit or listed) for one in found[:_MOST]] or [
        NoData("**No finding.** The data hold no trade, no debt, no amount of goods and no contract for this period.")
    ]


def _of_series(dossier: Dossier, beside: Mapping[str, float]) -> list[KeyFigure]:
    """Return what the series and the debt tell, without what the headline says: of a surge, what explains it or does not."""
    if SURGED in beside:
        return [
            *surplus_finding(dossier),
            *elsewhere_finding(dossier),
            *_one_side(dossier),
            *debt_findings(dossier),
        ]
    found = share_finding(dossier)
    found += [] if "share sold" in beside else _one_side(dossier)
    return found + ([] if WRITTEN_OFF in beside else debt_findings(dossier))


def _of_sums(
    dossier: Dossier,
    stated: Sequence[str],
    sales: Mapping[str, Sequence[str]],
    beside: Mapping[str, float],
    said: set[str],
) -> list[KeyFigure]:
    return (
        outsold_finding(dossier, sales, stated, beside)
        or last_stated_finding(dossier, stated, said)
        or others_alone_finding(dossier, sales, stated)
    )


def _peak(dossier: Dossier) -> list[KeyFigure]:
    peak = trade_peak(dossier, id="trade-peak", exhibit="trade-by-series")
    return [peak] if peak else []


def _one_side(dossier: Dossier) -> list[KeyFigure]:
    """Say who sold more where it was one of the two in every year of the longest series."""
    frame = turnover(dossier)
    own = frame[frame["series"] == longest_series(frame)] if len(frame) else frame
    if len(own) < 2 or (own["balance"] > 0).nunique() > 1:
        return []
    seller, buyer = dossier.pair if own["balance"].iloc[0] > 0 else dossier.pair[::-1]
    first, last = int(own["year"].min()), int(own["year"].max())
    share = sold(dossier, seller, own)
    prices = priced_trade(dossier)
    return [
        KeyFigure(
            id="trade-one-side",
            title="Who sold more",
            subtitle=f"Share of turnover, sum of the years by {series_name(dossier, own['series'].iloc[0])}, prices of {BASE}",
            statement=f"In every year from {first} to {last} {state_in(dossier, seller, last)} sold {state_in(dossier, buyer, last)} more than it bought: "
            f"**{per_cent(share, 0)}** of their recorded trade.",
            value=share,
            unit="share of turnover",
            formatted=percent(share, 0),
            exhibit="trade-by-series",
            sources=trade_sources(dossier, prices[prices["series"] == own["series"].iloc[0]]),
            data=own,
            units=units_of(own, trade_balance),
        )
    ]
