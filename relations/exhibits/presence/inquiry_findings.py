"""The finding on strikes that an inquiry ascribes to the first state's aircraft: how many people died in them, by the claims on each."""

from collections.abc import Mapping, Sequence

import pandas as pd

from relations.dates import date_words
from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.chronicle.chosen_claims import chosen_claims, claim_sources
from relations.exhibits.presence.facilities import forces_at
from relations.exhibits.presence.frames import HARM_UNITS
from relations.exhibits.words.numbers import counted, number
from relations.periods import ALL


def inquiry_findings(dossier: Dossier, inquiries: Mapping[str, Sequence[str]], exhibit: str) -> list[KeyFigure]:
    """Return a finding for each inquiry that has a strike in the period; `inquiries` gives for its name the quantities of those killed.

    A period of its own tells the deadliest of several, since the report on all years has the sum. Claims on anything but a strike of the first state
    are left out.
    """
    found = []
    for name, quantities in inquiries.items():
        frame = _strikes(dossier, quantities)
        if len(frame):
            found.append(_finding(dossier, name, frame, exhibit))
    return found


def _strikes(dossier: Dossier, quantities: Sequence[str]) -> pd.DataFrame:
    frame = chosen_claims(dossier, quantities, category="harm")
    events = dossier.whole.events.set_index("event")[["kind", "initiator", "date", "place", "confidence", "earliest"]]
    frame = frame.merge(events.add_prefix("event_"), left_on="event", right_index=True, how="left")
    return frame[(frame["event_kind"] == "strike") & (frame["event_initiator"] == dossier.first)]


def _finding(dossier: Dossier, inquiry: str, frame: pd.DataFrame, exhibit: str) -> KeyFigure:
    in_all = dossier.period is None or dossier.period.id == ALL
    deadliest = not in_all and len(frame) > 1
    told = frame.loc[[frame["low"].idxmax()]] if deadliest else frame
    dead = float(told["low"].sum())
    return KeyFigure(
        id="inquiry-deadliest-strike" if deadliest else "inquiry-strikes",
        title="Killed in the deadliest strike" if deadliest else "Killed in strikes that an inquiry ascribes",
        subtitle=f"{inquiry}, lower bounds of those killed",
        statement=f"{_said(dossier, inquiry, told, dead, deadliest=deadliest)}{_denied(dossier, told)}.",
        value=None,
        low=dead,
        high=None,
        unit="persons",
        formatted=f"at least {number(dead)}",
        exhibit=exhibit,
        sources=claim_sources(dossier, told),
        data=told[["quantity", "name", "as_of", "event", "low", "high"]],
        units={one: HARM_UNITS[one] for one in ("low", "high")},
        beside={"strikes": float(len(told))},
    )


def _said(dossier: Dossier, inquiry: str, told: pd.DataFrame, dead: float, *, deadliest: bool) -> str:
    whose = forces_at(dossier, told["event_earliest"].max().date())
    if not deadliest:
        return f"The {inquiry} ascribed {counted(len(told), 'strike')}, with at least **{number(dead)}** dead, to {whose} aircraft"
    row = told.iloc[0]
    places = dossier.whole.places.set_index("place")["name"]
    where = f" at {places[row['event_place']]}" if row["event_place"] in places.index else ""
    return f"A {whose} strike{where} killed at least **{number(dead)}** people on {date_words(row['event_date'])}, the {inquiry} found"


def _denied(dossier: Dossier, told: pd.DataFrame) -> str:
    """Tell that the accounts are opposed, where all of the events are graded so."""
    if (told["event_confidence"] == "disputed").all():
        return f"; {dossier.declared_states.prose_in(dossier.first, told['event_earliest'].max().year)} denies it"
    return ""
