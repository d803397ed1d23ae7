"""The main events in a period, in groups for lanes and tables, and a rule for choosing a few of them.

A chronicle of eighty years cannot show every event. Those named beforehand come first; then, from each declared period in turn, the event that
most publishers carry that do not depend on one another, so that the years with the densest press do not take all the room.
"""

from collections.abc import Mapping, Sequence

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.sourcing.event_sources import independent_publishers

GROUPS = {
    "Diplomacy": ("recognition", "visit", "meeting", "call", "mediation", "statement", "leadership-change"),
    "United Nations": ("un-action",),
    "Agreements and economy": ("agreement", "contract", "project", "credit", "debt", "trade", "aid", "education"),
    "Arms and training": ("arms-deal", "arms-delivery", "training"),
    "Bases and operations": ("basing", "operation", "strike", "exercise", "evacuation"),
    "Disputes and incidents": ("dispute", "incident", "sanctions"),
}
UNITS: Mapping[str, str] = {"publishers": "independent publishers"}
_MOMENT = 400  # days
_GROUP_OF = {kind: group for group, kinds in GROUPS.items() for kind in kinds}


def weighty_events(dossier: Dossier) -> pd.DataFrame:
    """Return the main events of the dossier's period in order of time, with `group`, `publishers` and the declared `period` they fall in.

    An event is placed by the first day of the dossier's period on which it may have happened; those that may have happened before the first
    declared period are left out.
    """
    events = dossier.events
    first = pd.Timestamp(dossier.declared_periods[0].start)
    begins = pd.Timestamp(dossier.period.start) if dossier.period else first
    events = events[(events["weight"] == "high") & (events["earliest"] >= first)]
    events = events.assign(
        group=events["kind"].map(_GROUP_OF),
        publishers=independent_publishers(dossier, events),
        period=[_period_of(dossier, max(day, begins)) for day in events["earliest"]],
    )
    return events.sort_values(["earliest", "latest", "event"], ignore_index=True)


def chosen_events(dossier: Dossier, rows: int, first: Sequence[str] = ()) -> pd.DataFrame:
    """Return at most `rows` of the main events in order of time; `first` are ids of events that are taken before others, in their order.

    Raises UsageError for an id that no event has. Events of `first` outside the period or of normal weight are passed over.
    """
    dossier.check_names("events", "event", first)
    events = weighty_events(dossier)
    spans = (events["latest"] - events["earliest"]).dt.days  # a span of years is no moment, so it is chosen last
    places = {event: place for place, event in reversed(list(enumerate(first)))}
    place = events["event"].map(places).fillna(len(first)).astype("int64")
    ranked = events.assign(place=place, dated=spans < _MOMENT)
    ranked = ranked.sort_values(
        ["place", "dated", "publishers", "earliest", "event"], ascending=[True, False, False, True, True]
    )
    turn = ranked.groupby("period", sort=False).cumcount()
    ranked = ranked.assign(turn=turn.where(ranked["place"] == len(first), -1))
    picked = ranked.sort_values(["turn", "place", "publishers"], ascending=[True, True, False], kind="stable")
    picked = picked.head(rows).drop(columns=["place", "dated", "turn"])
    return picked.sort_values(["earliest", "latest", "event"], ignore_index=True)


def _period_of(dossier: Dossier, day: pd.Timestamp) -> str:
    return next((p.name for p in reversed(dossier.declared_periods) if pd.Timestamp(p.start) <= day), "")
