"""Key findings on a good: what was promised of it beside what came, or the latest amount that came."""

from collections.abc import Sequence

import pandas as pd

from relations.dates import date_words
from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.chronicle.chosen_claims import claimed, firm_claims, when
from relations.exhibits.chronicle.claim_finding import claim_finding
from relations.exhibits.economy.goods_frame import CHARTED, TONNES, goods_frame, largest
from relations.exhibits.words.states import state_in
from relations.sources import COPY_GRADES

_RATES = (*TONNES, "barrels a day")


def promised(dossier: Dossier, good: str, patterns: Sequence[str]) -> list[KeyFigure]:
    """Say the largest plan or contract beside the largest amount that came; nothing where no plan is larger."""
    frame = _sure(dossier, goods_frame(dossier, patterns))
    plan, came = largest(frame, intended=True), largest(frame, intended=False)
    if plan is None or came is None or plan["high"] <= came["high"]:
        return []
    return [
        claim_finding(
            dossier,
            plan,
            frame,
            beside_it=frame[frame["quantity"] == came["quantity"]],
            id=f"{good}-promised",
            title=f"What was promised of {good}",
            subtitle="The largest plan or contract beside the largest amount that is said to have come",
            statement=f"Of {good} up to **{claimed(plan)} {plan['unit']}** were planned ({when(plan)}); the most that is claimed to have come is "
            f"{claimed(came)} ({when(came)}, {dossier.declared_sources[came['source']].publisher}).",
            exhibit=_chart(good, frame),
            beside={"the most that came": float(came["high"])},
        )
    ]


def latest(dossier: Dossier, good: str, patterns: Sequence[str], said: set[str]) -> list[KeyFigure]:
    """Say the latest amount that came, the larger where several are of one day; what a summary of reports alone has is left out, as what is `said`."""
    frame = _sure(dossier, goods_frame(dossier, patterns, units=_RATES))
    frame = frame[~frame["intended"] & ~frame["quantity"].isin(said)]
    if frame.empty:
        return []
    last = frame.sort_values(["latest", "high"]).iloc[-1]
    return [
        claim_finding(
            dossier,
            last,
            frame,
            id=f"{good}-latest",
            title=f"Last amount of {good}",
            subtitle=f"Amount of {good} as its preferred source states it: {last['name']}",
            statement=f"The latest {good} from {state_in(dossier, dossier.first, last['latest'].year)} of a stated amount was "
            f"**{claimed(last)} {last['unit']}** ({date_words(last['as_of'])}).",
            exhibit=_chart(good, goods_frame(dossier, patterns)) if last["unit"] in TONNES else None,
        )
    ]


def _sure(dossier: Dossier, frame: pd.DataFrame) -> pd.DataFrame:
    """Return the amounts whose preferred source is neither weak nor a copy of others."""
    grades = dossier.whole.sources.set_index("source")["grade"]
    return firm_claims(dossier, frame[~frame["source"].map(grades).isin(COPY_GRADES)])


def _chart(good: str, frame: pd.DataFrame) -> str | None:
    return f"{good}-claimed" if len(frame) >= CHARTED else None
