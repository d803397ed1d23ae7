"""Key findings on what the recipient was to the supplier: its part of the exports and its place among the clients."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.arms.arms_windows import WINDOW, window_text
from relations.exhibits.arms.client_ranks import clients_in
from relations.exhibits.arms.received import years_covered
from relations.exhibits.arms.transfer_figure import transfer_figure
from relations.exhibits.base import KeyFigure
from relations.exhibits.words.numbers import listed, ordinal, per_cent, percent, year_span
from relations.exhibits.words.states import state_in
from relations.exhibits.words.wording import place_in_words, possessive
from relations.measures import client_shares, preferred_transfers

_NAMED = 3  # clients above the recipient


def part_as_client(dossier: Dossier, transfers: pd.DataFrame) -> list[KeyFigure]:
    """Say which part of the supplier's exports the recipient took, and who took more."""
    clients = clients_in(dossier)
    if dossier.partner not in clients.index:
        return []
    share = float(clients[dossier.partner] / clients.sum())
    covered = years_covered(dossier)
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
            statement=f"In {year_span(covered[0], covered[-1])} {dossier.prose(dossier.partner)} took **{per_cent(share)}** of "
            f"{dossier.demonym(dossier.first)} arms exports, {beside}.",
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


def peak_as_client(dossier: Dossier) -> list[KeyFigure]:
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
    place = "largest client" if most["rank"] == 1 else f"{place_in_words(int(most['rank']))}-largest client"
    whose = possessive(state_in(dossier, dossier.first, last))
    return [
        transfer_figure(
            dossier,
            exports[exports["year"].between(int(shares["year"].min()) - WINDOW + 1, int(shares["year"].max()))],
            id="client-share",
            title="Weight of the recipient for the supplier",
            subtitle="Share of the supplier’s deliveries to all recipients by volume (TIV), windows of five years",
            statement=f"In {first}–{last} {dossier.prose(dossier.partner)} was {whose} {place}, with **{per_cent(most['share'])}** of its "
            f"arms exports{_in_the_end(dossier, own.iloc[-1], most)}.",
            value=float(most["share"]),
            unit="share",
            formatted=percent(most["share"]),
            exhibit="recipient-among-clients",
            beside={"rank": float(most["rank"]), "rank in the end": float(own["rank"].iloc[-1])},
        )
    ]


def _in_the_end(dossier: Dossier, end: pd.Series, most: pd.Series) -> str:
    """Return the place in the last window on record, as the end of a sentence; nothing where that is the one of most or the place is the same."""
    if end["year"] == most["year"] or end["rank"] == most["rank"] or not end["share"]:
        return ""
    then, now = (state_in(dossier, dossier.first, int(row["year"])) for row in (most, end))
    whose = "" if now == then else f"{possessive(now)} "
    return f"; in {window_text(end['year'])} it was {whose}{ordinal(int(end['rank']))}"
