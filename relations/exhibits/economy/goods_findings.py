"""Key findings on a good: the most that ships were seen to bring of it, or the last amount that came, with the stop before it."""

from collections.abc import Mapping, Sequence

import pandas as pd

from relations.dates import date_words
from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.chronicle.chosen_claims import claimed, firm_claims
from relations.exhibits.chronicle.claim_finding import claim_finding
from relations.exhibits.economy.goods_frame import CHARTED, TONNES, goods_frame, origins, the_year
from relations.exhibits.economy.stated_headlines import OFFICIALS, claimant
from relations.exhibits.sourcing.nearest_source import listed_once, nearest_sources
from relations.exhibits.words.states import state_in
from relations.sources import COPY_GRADES

_RATES = (*TONNES, "barrels a day")


def most_tracked(dossier: Dossier, good: str, tracked: Mapping[str, tuple[str, str]]) -> list[KeyFigure]:
    """Say the largest amount that ship data show; `tracked` gives for ids of quantities that count ships the good and where it came from."""
    own = origins(good, tracked)
    frame = firm_claims(dossier, goods_frame(dossier, list(own))) if own else pd.DataFrame()
    if frame.empty:
        return []
    most = frame.loc[frame["high"].idxmax()]
    return [
        claim_finding(
            dossier,
            most,
            frame,
            id=f"{good}-tracked",
            title=f"The most {good} that ships brought",
            subtitle=f"Largest amount of {good} that ship data show: {most['name']}",
            statement=f"The most {good} that ship data show is **{claimed(most)} tonnes**, {own[most['quantity']]} ({the_year(most)}).",
            exhibit=f"{good}-claimed",
        )
    ]


def latest(
    dossier: Dossier, good: str, patterns: Sequence[str], said: set[str], stop: str | None = None
) -> list[KeyFigure]:
    """Say the last amount that came, the larger where several are of one day, without what is `said`.

    `stop` is the id of an event by which deliveries ceased; where it lies in the period, the amount is told as one that came after it.
    What a summary of reports alone has is told only where the name of the quantity tells who claims it.
    """
    frame = firm_claims(dossier, goods_frame(dossier, patterns, units=_RATES))
    frame = frame[~frame["intended"] & ~frame["quantity"].isin(said)]
    grades = dossier.whole.sources.set_index("source")["grade"]
    copied = frame["source"].map(grades).isin(COPY_GRADES)
    named = frame["name"].map(claimant) != OFFICIALS
    frame = frame[~copied | (named & ~frame["unit"].isin(TONNES))]
    if frame.empty:
        return []
    last = frame.sort_values(["latest", "high"]).iloc[-1]
    tonnes = last["unit"] in TONNES
    ceased = dossier.events[(dossier.events["event"] == stop) & (dossier.events["latest"] < last["earliest"])]
    if tonnes and len(ceased):
        return [_since_the_stop(dossier, good, last, frame, ceased)]
    return [
        claim_finding(
            dossier,
            last,
            frame,
            id=f"{good}-latest",
            title=f"Last amount of {good}",
            subtitle=f"Amount of {good} as its preferred source states it: {last['name']}",
            statement=_last_shipment(dossier, good, last) if tonnes else _last_rate(dossier, good, last, grades),
            exhibit=f"{good}-claimed" if tonnes and len(goods_frame(dossier, patterns)) >= CHARTED else None,
        )
    ]


def _last_shipment(dossier: Dossier, good: str, last: pd.Series) -> str:
    seller = state_in(dossier, dossier.first, last["latest"].year)
    return (
        f"The last {good} from {seller} of which the amount is known was **{claimed(last)} {last['unit']}** "
        f"({date_words(last['as_of'])})."
    )


def _since_the_stop(
    dossier: Dossier, good: str, last: pd.Series, frame: pd.DataFrame, ceased: pd.DataFrame
) -> KeyFigure:
    """Say by what deliveries ceased and the last amount known since; one that rests on few reports says so."""
    event = ceased.iloc[0]
    doubt = "" if event["confidence"] == "confirmed" else ", as reported"
    found = claim_finding(
        dossier,
        last,
        frame,
        id=f"{good}-since-stop",
        title=f"Stop and last amount of {good}",
        subtitle=f"{event['title']}; last amount of {good} as its preferred source states it: {last['name']}",
        statement=f"{event['title']} in {date_words(str(event['date'])[:7])}{doubt}; the last amount known since is **{claimed(last)} {last['unit']}** "
        f"({date_words(last['as_of'])}).",
        exhibit=None,
    )
    return found.but(sources=listed_once([*found.sources, *nearest_sources(dossier, ceased).values()]))


def _last_rate(dossier: Dossier, good: str, last: pd.Series, grades: pd.Series) -> str:
    seller = state_in(dossier, dossier.first, last["latest"].year)
    who = claimant(str(last["name"]))
    doubt = ", read in a summary alone" if grades[last["source"]] in COPY_GRADES else ""
    return f"{who} put {good} from {seller} at **{claimed(last)} {last['unit']}** ({date_words(last['as_of'])}{doubt})."
