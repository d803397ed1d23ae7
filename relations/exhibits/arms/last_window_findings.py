"""Key findings for a period that begins after all figures: what the last years on record say of the supplier and of the recipient."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.arms.arms_windows import WINDOW
from relations.exhibits.arms.transfer_figure import transfer_figure
from relations.exhibits.base import KeyFigure
from relations.exhibits.words.numbers import per_cent, percent
from relations.exhibits.words.wording import capital, place_in_words
from relations.measures import client_shares, preferred_transfers


def last_window(dossier: Dossier) -> list[KeyFigure]:
    """Say what the recipient took of the supplier's exports in the last years on record, what that was beside its best years, and how the exports moved."""
    whole = dossier.whole
    transfers = preferred_transfers(whole.arms_tiv, whole.arms_editions)
    shares = client_shares(transfers, dossier.first, window=WINDOW)
    own = shares[shares["recipient"] == dossier.partner]
    if own.empty:
        return []
    last = int(whole.arms_editions["preferred_to"].max())
    if dossier.period is None or dossier.period.start.year < last or int(own["year"].max()) != last:
        return []
    exports = transfers[transfers["supplier"] == dossier.first]
    return [
        *_part(dossier, exports, own[own["year"] == last].iloc[0], last),
        *_beside_the_most(dossier, exports[exports["recipient"] == dossier.partner], last),
        *_all_exports(dossier, exports, last),
    ]


def _part(dossier: Dossier, exports: pd.DataFrame, row: pd.Series, last: int) -> list[KeyFigure]:
    first = last - WINDOW + 1
    named = dossier.during(f"{first}/{last}")
    return [
        transfer_figure(
            dossier,
            exports[exports["year"].between(first, last)],
            id="client-share-before",
            title="Weight of the recipient for the supplier before the period",
            subtitle="Share of the supplier’s deliveries to all recipients by volume (TIV), the last five years on record",
            statement=f"In {first}–{last}, the last years on record, {dossier.prose(dossier.partner)} took **{per_cent(row['share'])}** of "
            f"{named.demonym(dossier.first)} arms exports, as {place_in_words(int(row['rank']))}-largest client.",
            value=float(row["share"]),
            unit="share",
            formatted=percent(row["share"]),
            beside={"rank": float(row["rank"])},
        )
    ]


def _beside_the_most(dossier: Dossier, received: pd.DataFrame, last: int) -> list[KeyFigure]:
    """Say what the last years were beside the five years in which most came; nothing where these are the same."""
    by_year = received.groupby("year")["tiv"].sum()
    by_window = by_year.reindex(range(int(by_year.index.min()), last + 1), fill_value=0.0).rolling(WINDOW).sum()
    best = int(by_window.idxmax())
    if best == last or not by_window[last]:
        return []
    share, first = float(by_window[last] / by_window[best]), best - WINDOW + 1
    then, now = dossier.during(f"{first}/{best}"), dossier.during(f"{last - WINDOW + 1}/{last}")
    return [
        transfer_figure(
            dossier,
            received,
            id="last-beside-most",
            title="The last five years beside the five of most",
            subtitle="Deliveries of the supplier to the recipient in the last five years on record, share of those of the five years of most, by volume (TIV)",
            statement=f"What came from {now.prose(dossier.first)} in {last - WINDOW + 1}–{last} was **{per_cent(share)}** of what had come from "
            f"{then.prose(dossier.first)} in {first}–{best}.",
            value=share,
            unit="share",
            formatted=percent(share),
            beside={"million TIV": float(by_window[last]), "million TIV then": float(by_window[best])},
        )
    ]


def _all_exports(dossier: Dossier, exports: pd.DataFrame, last: int) -> list[KeyFigure]:
    """Say how the supplier's exports to all recipients moved between the last two windows."""
    by_year = exports.groupby("year")["tiv"].sum()
    first, before = last - WINDOW + 1, last - 2 * WINDOW + 1
    now, then = float(by_year.loc[first:last].sum()), float(by_year.loc[before : first - 1].sum())
    if not now or not then or now == then:
        return []
    change, how = abs(now / then - 1), "lower" if now < then else "higher"
    named = dossier.during(f"{first}/{last}")
    return [
        transfer_figure(
            dossier,
            exports[exports["year"].between(before, last)],
            id="exports-before",
            title="All exports of the supplier before the period",
            subtitle="Deliveries of the supplier to all recipients by volume (TIV), the last five years on record against the five before",
            statement=f"{capital(named.demonym(dossier.first))} arms exports to all states were **{per_cent(change, 0)}** {how} in {first}–{last} than in "
            f"{before}–{first - 1}.",
            value=change,
            unit="share",
            formatted=percent(change, 0),
            beside={"million TIV": now, "million TIV before": then},
        )
    ]
