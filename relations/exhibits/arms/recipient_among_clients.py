"""Chart: the recipient's place among the clients of the supplier: the other side of the dependence."""

from collections.abc import Sequence

import pandas as pd
from matplotlib.axes import Axes

from relations.dossier import Dossier
from relations.exhibits.arms.arms_windows import WINDOW, window_text
from relations.exhibits.arms.by_supply import by_supply
from relations.exhibits.arms.client_ranks import clients_in
from relations.exhibits.arms.received import last_years_on_record, years_covered
from relations.exhibits.base import Figure
from relations.exhibits.drawing.annotate import name_lines, name_points
from relations.exhibits.drawing.canvas import figure
from relations.exhibits.drawing.style import SECOND, SERIES
from relations.exhibits.drawing.time_axis import time_axis
from relations.exhibits.drawing.year_line import share_axis, year_line
from relations.exhibits.no_data import NoData
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import listed, number, ordinal, percent, year_span
from relations.exhibits.words.wording import place_in_words, possessive
from relations.measures import client_shares, preferred_transfers

_LOWEST_TOP = 0.2  # of the axis, so that a small share looks small
_NAMED = 3  # up to this place among the clients the highest point bears its number; a lower one lies among other lines
_MANY = 8  # times the recipient’s share; a line so much higher would press its own to the axis
_PART = 0.82  # of the figure that the axes take, beside the names of the lines


def recipient_among_clients(dossier: Dossier, *, others: Sequence[str] = ()) -> Figure | NoData:
    """Return lines of shares in the supplier's exports over five-year windows that end in the period: the recipient's, and those of `others`."""
    dossier = last_years_on_record(by_supply(dossier))
    dossier.check_names("states", "state", others)
    whole = dossier.whole
    transfers = preferred_transfers(whole.arms_tiv, whole.arms_editions)
    shares = dossier.within(client_shares(transfers, dossier.first, window=WINDOW))
    frame = shares[shares["recipient"] == dossier.partner].reset_index(drop=True)
    if frame.empty:
        return NoData(
            f"The source identifies no delivery from {dossier.prose(dossier.first)} to {dossier.prose(dossier.partner)} in any window "
            f"of {WINDOW} years that ends in this period."
        )
    first, last = int(frame["year"].min()), int(frame["year"].max())
    named = dossier.prose(dossier.first)
    # A window that begins before the period says more of the years before; it speaks only where no window lies within.
    within = frame[frame["year"] >= first + WINDOW - 1]
    most, end = frame.loc[(within if len(within) else frame)["share"].idxmax()], frame.iloc[-1]
    supplier, recipient = dossier.short(dossier.first), dossier.short(dossier.partner)
    every = _beside(shares, [code for code in others if code != dossier.partner], first, last)
    larger = {code: one for code, one in every.items() if one["share"].max() > _MANY * frame["share"].max()}
    beside = {code: one for code, one in every.items() if code not in larger}
    colors = dict(
        zip(others, SERIES[1:], strict=False)
    )  # by its place among those asked for, so that a state keeps its colour in every period
    highest = max([most["share"], *(one["share"].max() for one in beside.values())])

    def draw(axes: Axes) -> None:
        time_axis(axes, dossier.declared_periods, range(first, last + 1), part=_PART)
        share_axis(axes, top=max(_LOWEST_TOP, round(highest + 0.06, 1)))
        for code, one in beside.items():
            year_line(axes, one, "share", colors[code], few=1)
        year_line(axes, frame, "share", SECOND, few=1)
        ends = [(float(end["share"]), recipient, SECOND)] if end["year"] == last else []
        ends += [(float(one["share"].iloc[-1]), dossier.short(code), colors[code]) for code, one in beside.items()]
        if beside:
            name_lines(axes, ends)
        if most["rank"] <= _NAMED:
            label = f"{percent(most['share'])}, {_place(most['rank'])}"
            name_points(axes, [(float(most["year"]), float(most["share"]), label)], color=SECOND)

    return figure(
        draw,
        id="recipient-among-clients",
        height_mm=60,
        title=f"{recipient} was the {_place(most['rank'])} of {named} in {window_text(most['year'])}, with "
        f"{percent(most['share'])} of deliveries{_at_the_end(end, most)}",
        subtitle=f"Shares of {_names(dossier, recipient, beside)} in the deliveries of {named} by volume (TIV), "
        f"windows of five years ending in {year_span(first, last)}",
        note="Rank among all recipients of the supplier in the window. Each point covers the year and the four before it."
        + (" The title takes the windows that lie within the period." if most["share"] < frame["share"].max() else "")
        + _left_out(dossier, larger)
        + _over_the_years(dossier),
        alt=f"Line by year: share of {possessive(supplier)} deliveries that went to {recipient} over five-year windows ending in "
        f"{year_span(first, last)}. Highest "
        f"{percent(most['share'])} ({most['year'] - WINDOW + 1:.0f}–{most['year']:.0f}, {_place(most['rank'])}), last {percent(end['share'])} "
        f"({_place(end['rank'])})."
        + "".join(
            f" {dossier.short(code)}: highest {percent(one['share'].max())}, last {percent(one['share'].iloc[-1])}."
            for code, one in beside.items()
        ),
        sources=dossier.cite(transfers[transfers["year"].between(first - WINDOW + 1, last)]),
        data=shares[shares["recipient"].isin([dossier.partner, *beside])],
        units=units_of(shares, client_shares),
        labels=labels_of(shares, client_shares),
    )


def _beside(shares: pd.DataFrame, codes: Sequence[str], first: int, last: int) -> dict[str, pd.DataFrame]:
    """Return the shares of other recipients by year, 0 where a window has no delivery to them; without those that received nothing."""
    years = range(first, last + 1)
    found = {}
    for code in codes:
        own = shares[shares["recipient"] == code].set_index("year")["share"].reindex(years, fill_value=0.0)
        if own.any():
            found[code] = pd.DataFrame({"year": list(years), "share": own.to_numpy(), "n": 1})
    return found


def _at_the_end(end: pd.Series, most: pd.Series) -> str:
    """Return share and rank of the last window, as the end of the title; nothing where that is the window of most."""
    if end["year"] == most["year"]:
        return ""
    return f", and {place_in_words(int(end['rank']))} in {window_text(end['year'])}, with {percent(end['share'])}"


def _left_out(dossier: Dossier, larger: dict[str, pd.DataFrame]) -> str:
    """Return who is not drawn since its share would press the line of the recipient to the axis, as a sentence with a space before it."""
    if not larger:
        return ""
    shares = [f"{dossier.short(code)} (up to {percent(one['share'].max(), 0)})" for code, one in larger.items()]
    return f" Not drawn, being many times as large: {listed(shares)}."


def _over_the_years(dossier: Dossier) -> str:
    """Return the shares of the largest clients and of the recipient over all years of the period, which no single window shows."""
    clients = clients_in(dossier)
    if dossier.partner not in clients.index:
        return ""
    above = clients.index[clients > clients[dossier.partner]]
    if len(above) > _NAMED:
        above = above[:2]  # the largest alone, since the others are many
    shares = [
        f"{dossier.short(str(code))} {percent(clients[code] / clients.sum())}" for code in (*above, dossier.partner)
    ]
    place = ordinal(len(clients.index[clients > clients[dossier.partner]]) + 1)
    return f" Over all years shown: {listed(shares)}, {place} of {len(clients)} clients.{_halves(dossier)}"


def _halves(dossier: Dossier) -> str:
    """Return what all recipients took in the last two windows on record, for the report of a period that begins after them."""
    covered, every = years_covered(dossier), years_covered(dossier.whole)
    if len(covered) != 2 * WINDOW or covered[-1] != every[-1]:
        return ""
    transfers = preferred_transfers(dossier.arms_tiv, dossier.arms_editions)
    by_year = transfers[transfers["supplier"] == dossier.first].groupby("year")["tiv"].sum()
    first, middle, last = covered[0], covered[WINDOW], covered[-1]
    then, now = by_year.loc[first : middle - 1].sum(), by_year.loc[middle:last].sum()
    return f" All recipients: {number(then)} million TIV in {first}–{middle - 1}, {number(now)} in {middle}–{last}."


def _names(dossier: Dossier, recipient: str, beside: dict[str, pd.DataFrame]) -> str:
    return listed([recipient, *(dossier.short(code) for code in beside)])


def _place(rank: float) -> str:
    return "largest client" if rank == 1 else f"{place_in_words(int(rank))}-largest client"
