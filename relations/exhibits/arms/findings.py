"""Key findings on arms deliveries: at most five, the strongest first, each with one number and its exhibit."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.arms.arms_windows import WINDOW
from relations.exhibits.arms.by_supply import by_supply
from relations.exhibits.arms.client_ranks import clients_in
from relations.exhibits.arms.headline import arms_headline
from relations.exhibits.arms.in_turn_finding import in_turn
from relations.exhibits.arms.last_window_findings import last_window
from relations.exhibits.arms.received import run_out, years_covered
from relations.exhibits.arms.transfer_figure import transfer_figure
from relations.exhibits.arms.used_weapons_finding import used_weapons
from relations.exhibits.base import KeyFigure
from relations.exhibits.economy.debt_findings import debt_findings
from relations.exhibits.headline import Headline
from relations.exhibits.no_data import NoData
from relations.exhibits.words.numbers import counted, listed, number, per_cent, percent
from relations.exhibits.words.wording import capital, place_in_words
from relations.measures import client_shares, preferred_transfers, supplier_shares

MOST = 5
_ENOUGH = 4  # findings; where there are fewer, the year of most is one
_LEAST = 0.001  # of all years; less is not worth a sentence
_NAMED = 3  # clients above the recipient
_NEARLY_ALL, _HARDLY = 0.9, 0.1  # of what came in a window


def arms_findings(dossier: Dossier) -> list[KeyFigure | NoData]:
    """Return the findings for the dossier's period; one statement that there are none where nothing was delivered."""
    dossier = by_supply(dossier)
    transfers = preferred_transfers(dossier.arms_tiv, dossier.arms_editions)
    received = transfers[transfers["recipient"] == dossier.partner]
    if received["tiv"].sum() == 0:
        whom = dossier.prose(dossier.partner)
        is_covered = len(transfers) > 0 or len(years_covered(dossier)) > 0
        none = (
            f"The source identifies no delivery of major arms to {whom} in this period."
            if is_covered
            else f"The figures are by year and have none for this period, so that they do not tell whether {whom} received any major arms."
        )
        none = none if is_covered else f"**No finding of this period.** {none}"
        return [*last_window(dossier)] or [NoData(none)]
    findings = [
        *_share(dossier, received),
        *_run_out(dossier, received),
        *_least(dossier),
        *used_weapons(dossier),
        *(_peak_as_client(dossier) or _client(dossier, transfers)),
        *in_turn(dossier),
        *_of_the_whole(dossier, received),
        *_others(dossier, received),
        *(one.but(id=f"arms-{one.id}") for one in debt_findings(dossier)),
    ]
    if len(findings) < _ENOUGH:
        findings += _peak(dossier, received)
    return [*findings[:MOST]]


def _share(dossier: Dossier, received: pd.DataFrame) -> list[KeyFigure]:
    total = received["tiv"].sum()
    own = received.loc[received["supplier"] == dossier.first, "tiv"].sum()
    who, whom = dossier.prose(dossier.first), dossier.prose(dossier.partner)
    arms = f"of the major arms that {whom} received"
    return [
        transfer_figure(
            dossier,
            received,
            id="supplier-share",
            title="Share of the supplier of the pair",
            subtitle="Share of deliveries of major arms by volume (TIV)",
            statement=f"{capital(who)} supplied **{per_cent(own / total)}** {arms}, {number(own)} of {number(total)} million in SIPRI’s measure of "
            "volume."
            if own
            else f"**None** {arms} came from {who}.",
            value=float(own / total),
            unit="share",
            formatted=percent(own / total),
            beside={"supplier": float(own), "all suppliers": float(total)},
            exhibit="deliveries-by-supplier",
        )
    ]


def _run_out(dossier: Dossier, received: pd.DataFrame) -> list[KeyFigure]:
    """Say how far the deliveries of the supplier fell in the last five years of the period, where hardly anything was left."""
    found = run_out(dossier)
    if found is None:
        return []
    first, then, last, now = found
    return [
        transfer_figure(
            dossier,
            received[received["supplier"] == dossier.first],
            id="deliveries-run-out",
            title="The end of deliveries",
            subtitle="Deliveries of the supplier to the recipient in the last year of the period, million TIV",
            statement=f"{capital(dossier.demonym(dossier.first))} deliveries fell from {number(then)} million TIV in {first} to **{number(now)}** in {last}.",
            value=now,
            unit="million TIV",
            formatted=number(now),
            beside={"million TIV then": then},
            exhibit="deliveries-by-supplier",
        )
    ]


def _least(dossier: Dossier) -> list[KeyFigure]:
    """Say in which years the supplier of the pair was hardly one, after years in which it was nearly the only one."""
    whole = dossier.whole
    longer = preferred_transfers(whole.arms_tiv, whole.arms_editions)
    shares = dossier.within(supplier_shares(longer, dossier.partner, window=WINDOW))
    wide = shares.pivot_table(index="year", columns="supplier", values="share", fill_value=0.0)
    if dossier.first not in wide:
        return []
    own = wide[dossier.first]
    last = int((own.cummax() - own).idxmax())
    earlier = own.loc[:last]
    highest = float(earlier.max())
    if highest < _NEARLY_ALL or own[last] > _HARDLY:
        return []
    before = int(
        earlier[earlier.map(lambda share: percent(share, 0)) == percent(highest, 0)].index[-1]
    )  # of those that read alike
    first = last - WINDOW + 1
    named = dossier.during(f"{first}/{last}")
    return [
        transfer_figure(
            dossier,
            longer[(longer["recipient"] == dossier.partner) & longer["year"].between(first, last)],
            id="supplier-share-least",
            title="Least share of the supplier of the pair",
            subtitle="Share of deliveries of major arms by volume (TIV), windows of five years",
            statement=f"In {first}–{last} {named.prose(dossier.first)} supplied only **{per_cent(own[last], 0)}** of the arms of "
            f"{named.prose(dossier.partner)}, after {number(highest * 100)} in {before - WINDOW + 1}–{before}.",
            value=float(own[last]),
            unit="share",
            formatted=percent(own[last], 0),
            beside={"share before": highest},
            exhibit="supplier-share-by-window",
        )
    ]


def _client(dossier: Dossier, transfers: pd.DataFrame) -> list[KeyFigure]:
    """Say which part of the supplier's exports the recipient took, and who took more."""
    clients = clients_in(dossier)
    if dossier.partner not in clients.index:
        return []
    share = float(clients[dossier.partner] / clients.sum())
    above = [dossier.prose(str(code)) for code in clients.index[clients > clients[dossier.partner]]]
    place = len(above)
    if not above:
        beside = "more than any other state"
    elif len(above) <= _NAMED:
        beside = f"as {place_in_words(place + 1)}-largest client, after {listed(above)}"
    else:
        beside = f"the {place_in_words(place + 1)} of {len(clients)} clients; {above[0]} took {per_cent(clients.iloc[0] / clients.sum(), 0)}"
    return [
        transfer_figure(
            dossier,
            transfers[transfers["supplier"] == dossier.first],
            id="client-part",
            title="Place among the clients of the supplier",
            subtitle="Share of the supplier’s deliveries to all recipients by volume (TIV)",
            statement=f"{capital(dossier.prose(dossier.partner))} took **{per_cent(share)}** of {dossier.demonym(dossier.first)} arms exports, {beside}.",
            value=share,
            unit="share",
            formatted=percent(share),
            beside={
                "place": place + 1,
                "clients": len(clients),
                "share of the largest": float(clients.iloc[0] / clients.sum()),
            },
            exhibit="recipient-among-clients",
        )
    ]


def _of_the_whole(dossier: Dossier, received: pd.DataFrame) -> list[KeyFigure]:
    """Say how much of all that the supplier ever delivered to the recipient came in the period."""
    whole = dossier.whole
    every_one = preferred_transfers(whole.arms_tiv, whole.arms_editions)
    every_one = every_one[(every_one["recipient"] == dossier.partner) & (every_one["supplier"] == dossier.first)]
    own = received.loc[received["supplier"] == dossier.first, "tiv"].sum()
    share = float(own / every_one["tiv"].sum())
    if not _LEAST < share < 1:
        return []
    first, last = int(every_one["year"].min()), int(every_one["year"].max())
    return [
        transfer_figure(
            dossier,
            every_one,
            id="part-of-all-years",
            title="Part of the deliveries of all years",
            subtitle="Deliveries of the supplier to the recipient in the period, share of those of all years by volume (TIV)",
            statement=f"The deliveries of these years were **{per_cent(share)}** of all {whole.demonym(dossier.first)} arms for "
            f"{dossier.prose(dossier.partner)} in {first}–{last}.",
            value=share,
            unit="share",
            formatted=percent(share),
            beside={"million TIV": float(own)},
            exhibit="deliveries-by-supplier",
        )
    ]


def _peak_as_client(dossier: Dossier) -> list[KeyFigure]:
    """Say what the recipient was to the supplier at most, where it was then among the largest clients; otherwise its place over all years says more."""
    whole = dossier.whole
    longer = preferred_transfers(whole.arms_tiv, whole.arms_editions)
    shares = dossier.within(client_shares(longer, dossier.first, window=WINDOW))
    own = shares[shares["recipient"] == dossier.partner]
    if own["year"].nunique() <= WINDOW:
        return []
    most = own.loc[own["share"].idxmax()]
    if most["rank"] > _NAMED:
        return []
    first, last = int(most["year"]) - WINDOW + 1, int(most["year"])
    exports = longer[longer["supplier"] == dossier.first]
    place = "the largest client" if most["rank"] == 1 else f"the {place_in_words(int(most['rank']))}-largest client"
    return [
        transfer_figure(
            dossier,
            exports[exports["year"].between(int(shares["year"].min()) - WINDOW + 1, int(shares["year"].max()))],
            id="client-share",
            title="Weight of the recipient for the supplier",
            subtitle="Share of the supplier’s deliveries to all recipients by volume (TIV), windows of five years",
            statement=f"{capital(dossier.prose(dossier.partner))} weighed most in {first}–{last}: as {place} it took **{per_cent(most['share'])}** of what "
            f"{dossier.during(f'{first}/{last}').prose(dossier.first)} delivered abroad.",
            value=float(most["share"]),
            unit="share",
            formatted=percent(most["share"]),
            exhibit="recipient-among-clients",
            beside={"rank": float(most["rank"])},
        )
    ]


def _peak(dossier: Dossier, received: pd.DataFrame) -> list[KeyFigure]:
    by_year = received.groupby("year")["tiv"].sum()
    if len(by_year) < WINDOW:
        return []
    peak = int(by_year.idxmax())
    share = float(by_year[peak] / by_year.sum())
    return [
        transfer_figure(
            dossier,
            received,
            id="deliveries-peak",
            title="Year of the largest deliveries",
            subtitle="Deliveries of major arms from all suppliers, share of those of the period by volume (TIV)",
            statement=f"More came in {peak} than in any other year: **{per_cent(share, 0)}** of all that was delivered in the period.",
            value=share,
            unit="share",
            formatted=percent(share, 0),
            beside={"million TIV": float(by_year[peak])},
            exhibit="deliveries-by-supplier",
        )
    ]


def _others(dossier: Dossier, received: pd.DataFrame) -> list[KeyFigure]:
    """Say which other supplier delivered more than that of the pair; one that delivered less has no story, one of the headline is told."""
    own = received.loc[received["supplier"] == dossier.first, "tiv"].sum()
    others = received[received["supplier"] != dossier.first].groupby("supplier")["tiv"].sum()
    others = others[others > 0].sort_values(ascending=False)
    if others.empty or others.iloc[0] <= own:
        return []
    code, tiv = str(others.index[0]), float(others.iloc[0])
    lead = arms_headline(dossier)
    if isinstance(lead, Headline) and dossier.short(code) in lead.title:
        return []
    which = "only other supplier" if len(others) == 1 else f"largest of {counted(len(others), 'other supplier')}"
    return [
        transfer_figure(
            dossier,
            received,
            id="second-supplier",
            title="Largest other supplier",
            subtitle="Share of deliveries of major arms by volume (TIV)",
            statement=f"The {which} was {dossier.prose(code)} with **{per_cent(tiv / received['tiv'].sum())}**.",
            value=float(tiv / received["tiv"].sum()),
            unit="share",
            formatted=percent(tiv / received["tiv"].sum()),
            beside={"million TIV": tiv, "other suppliers": len(others)},
            exhibit="supplier-share-by-window",
        )
    ]
