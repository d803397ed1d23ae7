"""The headline of the economy: who sold more to whom and when that turned, a debt written off, a surge or a fall; goods or a stated sum else."""

from collections.abc import Mapping, Sequence
from functools import partial
from math import floor

import pandas as pd

from relations.dates import date_words
from relations.dossier import Dossier
from relations.exhibits.chronicle.chosen_claims import check_quantities
from relations.exhibits.economy.debt_rows import debt_rows
from relations.exhibits.economy.frames import BASE, longest_series, priced_trade, series_name, trade_sources, turnover
from relations.exhibits.economy.lowest import lowest, part_below
from relations.exhibits.economy.stated_headlines import (
    outsold_headline,
    shipped_headline,
    stated_headline,
    while_headline,
)
from relations.exhibits.economy.surge import fold, surge
from relations.exhibits.economy.turnabout import sold, turnabout
from relations.exhibits.headline import Headline, strongest
from relations.exhibits.no_data import NoData
from relations.exhibits.words.column_words import units_of
from relations.exhibits.words.numbers import number, percent
from relations.exhibits.words.states import state_in
from relations.exhibits.words.wording import capital, possessive
from relations.measures import trade_balance

_ROW = 5  # years in which one state sold more, before this is a headline
_HALF = 0.55  # of the first year, in each series: a fall by about half or more
_TIMES = 3  # the first year: a growth
WRITTEN_OFF = "share written off"  # the number beside a headline that has it
TURNED = "share until the turn"  # the number beside a headline that has a turn
SURGED = "times of the surge"  # the number beside a headline that has a surge
_LEAST = 50  # million dollars of the base year, from which a growth is counted: one of the series is in whole millions


def economy_headline(
    dossier: Dossier,
    goods: Mapping[str, Sequence[str]],
    stated: Sequence[str] = (),
    sales: Mapping[str, Sequence[str]] | None = None,
    turns: Sequence[str] = (),
) -> Headline | NoData:
    """Return the headline for the dossier's period; `goods` gives patterns of quantities for each good, `stated` those of sums that officials state.

    `sales` gives patterns of what other states sold to the partner, by their codes, `turns` ids of contracts that turned the relationship.
    """
    check_quantities(dossier, *goods.values(), stated, *(sales or {}).values())
    dossier.check_names("states", "state", sales or {})
    dossier.check_names("events", "event", turns)
    found = strongest(
        [
            lambda: _turned(dossier),
            lambda: _written_off(dossier),
            lambda: _surged(dossier),
            lambda: _fell(dossier),
            lambda: _one_side(dossier),
            lambda: _grew(dossier),
            lambda: outsold_headline(dossier, sales or {}, stated),
            lambda: _low(dossier),
            *(partial(while_headline, dossier, good, patterns, turns) for good, patterns in goods.items()),
            lambda: stated_headline(dossier, stated),
            *(partial(shipped_headline, dossier, good, patterns) for good, patterns in goods.items()),
            lambda: _one_year(dossier),
        ]
    )
    return found or NoData("Of this period there is no record of what the two states traded or owed.")


def _of_trade(dossier: Dossier, title: str, years: pd.DataFrame, beside: Mapping[str, float]) -> Headline:
    prices = priced_trade(dossier)
    series = list(dict.fromkeys(years["series"]))
    named = " and ".join(series_name(dossier, str(name)) for name in series)
    return Headline(
        id="economy-headline",
        title=title,
        subtitle=f"Recorded trade of {dossier.prose(dossier.first)} with {dossier.prose(dossier.partner)}, {named}, prices of {BASE}",
        sources=trade_sources(dossier, prices[prices["series"].isin(series)]),
        data=years,
        units=units_of(years, trade_balance),
        beside=beside,
    )


def _turned(dossier: Dossier) -> Headline | None:
    turn = turnabout(dossier)
    if turn is None:
        return None
    often = "" if turn.ahead == turn.earlier else " mostly"
    sellers = (state_in(dossier, turn.before, turn.year), state_in(dossier, turn.after, turn.last))
    title = (
        f"Until {turn.year} {sellers[0]}{often} outsold {state_in(dossier, turn.after, turn.year)}; from {turn.since} to {turn.last} {sellers[1]} "
        f"made {percent(turn.share_after, 0)} of the sales (most arms not counted)"
    )
    shares = {TURNED: turn.share_before, "share after it": turn.share_after}
    return _of_trade(dossier, title, turn.years, shares)


def _written_off(dossier: Dossier) -> Headline | None:
    rows = debt_rows(dossier)
    cuts = rows[(rows["step"] == "write-off") & rows["before"].notna()]
    if cuts.empty:
        return None
    cut = cuts.iloc[0]
    claims = dossier.whole.claims
    year = int(cut["latest"].year)
    creditor = state_in(dossier, dossier.first, year)
    return Headline(
        id="economy-headline",
        title=f"{capital(creditor)} wrote off {percent(cut['share'], 0)} of {possessive(dossier.prose(dossier.partner))} debt in {year}",
        subtitle=f"Debt net of counter-claims, million US dollars; settlement of {date_words(cut['date'])}",
        sources=dossier.cite(claims[claims["quantity"] == cut["quantity"]]),
        data=cuts[["claim", "date", "value", "before", "after", "share"]],
        beside={WRITTEN_OFF: float(cut["share"])},
    )


def _surged(dossier: Dossier) -> Headline | None:
    found = surge(dossier)
    if found is None:
        return None
    buyer = dossier.first if found.seller == dossier.partner else dossier.partner
    whose, whom = (state_in(dossier, one, found.peak) for one in (found.seller, buyer))
    title = f"{possessive(capital(whose))} recorded sales to {whom} {found.rose} from {found.start} to {found.peak}"
    return _of_trade(dossier, title, found.years, {SURGED: found.times})


def _fell(dossier: Dossier) -> Headline | None:
    """Say a fall that each series of the period has, from the first year that all have to the last."""
    frame = turnover(dossier)
    if frame.empty:
        return None
    years = set.intersection(*(set(own["year"]) for _, own in frame.groupby("series")))
    if len(years) < 3:
        return None
    first, last = min(years), max(years)
    ends = {str(name): own.set_index("year")["turnover"] for name, own in frame.groupby("series")}
    left = {name: float(own[last] / own[first]) for name, own in ends.items()}
    if max(left.values()) > _HALF:
        return None
    least = floor((1 - max(left.values())) * 100) / 100  # a least that is rounded up does not hold
    a, b = (state_in(dossier, one, last) for one in dossier.pair)
    more = " or more" if len(left) > 1 else ""
    title = f"Recorded trade of {b} with {a} fell by {percent(least, 0)}{more} from {first} to {last}"
    shown = frame[frame["year"].isin([first, last])]
    return _of_trade(dossier, title, shown, {"share lost at least": least})


def _one_side(dossier: Dossier) -> Headline | None:
    """Say who sold more in every year, where there are years enough and each series agrees."""
    frame = turnover(dossier)
    if frame["year"].nunique() < _ROW or (frame["balance"] > 0).nunique() > 1:
        return None
    own = frame[frame["series"] == longest_series(frame)]
    first, last = int(own["year"].min()), int(own["year"].max())
    seller, buyer = dossier.pair if own["balance"].iloc[0] > 0 else dossier.pair[::-1]
    share = sold(dossier, seller, own)
    title = (
        f"In every year from {first} to {last} {state_in(dossier, seller, last)} sold {state_in(dossier, buyer, last)} more than it bought: "
        f"{percent(share, 0)} of recorded trade"
    )
    return _of_trade(dossier, title, own, {"share sold": share})


def _grew(dossier: Dossier) -> Headline | None:
    frame = turnover(dossier)
    if frame.empty:
        return None
    own = frame[(frame["series"] == longest_series(frame)) & (frame["turnover"] >= _LEAST)].sort_values("year")
    if len(own) < 2:
        return None
    first, last = own.iloc[0], own.iloc[-1]
    times = float(last["turnover"] / first["turnover"])
    if last["year"] - first["year"] < _ROW or times < _TIMES:
        return None
    a, b = (state_in(dossier, one, int(last["year"])) for one in dossier.pair)
    title = f"Recorded trade of {b} and {a} grew {fold(times)} from {first['year']} to {last['year']}, from a low level"
    return _of_trade(dossier, title, own, {"times": times})


def _low(dossier: Dossier) -> Headline | None:
    """Say that the last recorded year of the period was far below the best year before it in the same series."""
    found = lowest(dossier)
    if found is None:
        return None
    last, peak = found.iloc[-1], found.iloc[0]
    a, b = (state_in(dossier, one, int(last["year"])) for one in dossier.pair)
    whole = turnover(dossier.whole)
    lead = "By the one series left, " if (whole["year"] == last["year"]).sum() == 1 else ""
    whose = possessive(b if lead else capital(b))
    title = (
        f"{lead}{whose} trade with {a} fell to {number(last['turnover'])} million dollars in {last['year']}, less than "
        f"{part_below(float(peak['turnover'] / last['turnover']))} of that of {peak['year']}"
    )
    return _of_trade(dossier, title, found, {"times below": float(peak["turnover"] / last["turnover"])})


def _one_year(dossier: Dossier) -> Headline | None:
    frame = turnover(dossier)
    if frame.empty:
        return None
    own = frame[frame["series"] == longest_series(frame)].sort_values("year")
    year = own.iloc[-1]
    seller = dossier.first if year["balance"] > 0 else dossier.partner
    share = sold(dossier, seller, own.tail(1))
    name = state_in(dossier, seller, int(year["year"]))
    title = f"In {year['year']} {name} sold {percent(share, 0)} of what the two states traded"
    return _of_trade(dossier, title, own.tail(1), {"share sold": share})
