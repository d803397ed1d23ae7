"""The facilities of the first state's forces in the partner that may have stood in a period, with their places."""

from collections.abc import Mapping
from datetime import date

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.presence.units import bases, on_land
from relations.exhibits.sourcing.nearest_source import listed_once, nearest_sources
from relations.exhibits.sourcing.own_table import own_table
from relations.measures import presence_spans
from relations.periods import Period
from relations.sources import Source

STATUS = {
    "in-use": "in use",
    "reduced": "reduced",
    "handed-over": "handed over",
    "left": "ended",
    "unknown": "end not known",
}
LABELS: Mapping[str, str] = {"place_name": "Place", "standing": "Stood for certain at the end"}
GONE = ("left", "handed-over")


def facilities(dossier: Dossier) -> pd.DataFrame:
    """Return the facilities that may have stood on a day of the period, in order of their beginning.

    Columns are those of `presence_spans`, with `standing` and `possible` (whether it stood for certain, or may have, on the last day of the period),
    `place_name`, `latitude`, `longitude` (empty where no source states them) and `place_source`.
    """
    whole = dossier.whole
    spans = presence_spans(whole.presence[whole.presence["owner"] == dossier.first], dossier.made_on)
    last = pd.Timestamp(dossier.last_day)
    begun = spans["possible_first"] <= last
    if dossier.period is not None:
        begun &= spans["possible_last"] >= pd.Timestamp(dossier.period.start)
    standing = (spans["certain_first"] <= last) & (spans["certain_last"] >= last)
    possible = spans["possible_last"] >= last
    places = whole.places[["place", "name", "latitude", "longitude", "source"]]
    places = places.rename(columns={"name": "place_name", "source": "place_source"})
    frame = spans.assign(standing=standing, possible=possible)[begun].merge(places, on="place", how="left")
    return frame.sort_values(["possible_first", "certain_first", "name"], ignore_index=True)


def standing_count(frame: pd.DataFrame) -> tuple[int, int]:
    """Return how many of the `facilities` stood for certain on the last day of the period, and how many may have, those among them."""
    return int(frame["standing"].sum()), int((frame["standing"] | frame["possible"]).sum())


def bases_standing(dossier: Dossier) -> int:
    """Return how many bases stood for certain on the last day of the period."""
    frame = facilities(dossier)
    return len(bases(frame[frame["standing"]])) if len(frame) else 0


def owner_at(dossier: Dossier, day: date) -> str:
    """Return the name that the first state had on a day, for a sentence."""
    return dossier.declared_states.prose(dossier.first, Period("", "", "", day, day))


def forces_at(dossier: Dossier, day: date) -> str:
    """Return the adjective of the first state on a day, such as `Soviet`."""
    return dossier.declared_states.demonym(dossier.first, Period("", "", "", day, day))


def given_up(dossier: Dossier, frame: pd.DataFrame) -> pd.DataFrame:
    """Return the bases and posts of the `facilities` that had been given up by the last day of the period."""
    return on_land(frame[frame["status"].isin(GONE) & (frame["possible_last"] <= pd.Timestamp(dossier.last_day))])


def facility_sources(dossier: Dossier, frame: pd.DataFrame) -> list[Source]:
    """Return the table of facilities and one source for each facility of the frame; the table names the event, which has the others."""
    events = dossier.whole.events
    named = nearest_sources(dossier, events[events["event"].isin(frame["event"])])
    return [own_table(dossier, "presence"), *listed_once(list(named.values()))]


def kind_words(kind: str) -> str:
    """Return the kind of a facility in words, such as `air base`."""
    return kind.replace("-", " ")
