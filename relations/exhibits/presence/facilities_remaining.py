"""Table: what is known of each facility after the last change of period."""

import pandas as pd

from relations.dates import date_words
from relations.dossier import Dossier
from relations.exhibits.base import Table
from relations.exhibits.chronicle.chosen_claims import chosen_claims
from relations.exhibits.no_data import NoData
from relations.exhibits.presence.facilities import (
    GONE,
    STATUS,
    facilities,
    facility_sources,
    owner_at,
)
from relations.exhibits.presence.units import unit_of, units_said
from relations.exhibits.words.column_words import labels_of
from relations.exhibits.words.numbers import listed, year_span
from relations.exhibits.words.wording import capital
from relations.periods import day_text

_SHOWN = ["facility", "name", "kind", "start", "end", "status", "status_note", "as_of", "confidence"]
_ORDER = ("in-use", "reduced", "handed-over", "left", "unknown")


def facilities_remaining(dossier: Dossier) -> Table | NoData:
    """Return the facilities that may have stood when the last declared period began, with their status and what it rests on.

    NoData for a period that ends before.
    """
    latest = dossier.declared_periods[-1]
    if pd.Timestamp(dossier.last_day) < pd.Timestamp(latest.start):
        return NoData(
            f"This period ends before {day_text(latest.start)}, from when this table tells what became of the facilities."
        )
    frame = facilities(dossier)
    frame = frame[frame["possible_last"] >= pd.Timestamp(latest.start)]
    if frame.empty:
        return NoData(f"The data hold no facility that may have stood on {day_text(latest.start)}.")
    frame = frame.assign(order=frame["status"].map(_ORDER.index)).sort_values(
        ["order", "possible_first"], ignore_index=True
    )
    # What was last seen on a day is told; of the others no source says anything since.
    loose = frame[(frame["status"] == "unknown") & frame["end"].isna()]
    shown = frame.drop(loose.index) if len(loose) < len(frame) else frame
    unsaid = (
        f" Left out, since no source tells the end: {listed([str(name) for name in loose['name']])}."
        if len(shown) < len(frame)
        else ""
    )
    return Table(
        id="facilities-remaining",
        title=_title(frame),
        subtitle=f"Facilities and deployments of {owner_at(dossier, latest.start)} that may have stood on {day_text(latest.start)}, status as known on "
        f"{day_text(dossier.known_until)}",
        note="A base is for ships or aircraft, a post is anything else on land, a deployment has no place of its own. "
        "Units at sea that used ports are counted with the facilities on land. Where the day of leaving is not dated, a facility counts as possibly "
        f"standing up to the day by which it was known to be gone.{unsaid}",
        columns=[
            ("Facility", "left"),
            ("Counts as", "left"),
            ("Since", "left"),
            ("Status", "left"),
            ("What it rests on", "left"),
        ],
        rows=[_row(group) for _, group in shown.groupby(_ended_alike(shown), sort=False)],
        sources=facility_sources(dossier, shown),
        data=frame.assign(as_of=dossier.known_until.isoformat())[_SHOWN],
        labels=labels_of(["as_of"], chosen_claims),
    )


def _ended_alike(shown: pd.DataFrame) -> pd.Series:
    """Return a key for each row, the same for those that were given up as one sentence tells of all of them."""
    alike = shown["status"].isin(GONE) & shown["status_note"].notna()
    return shown["status_note"].where(alike, shown["facility"])


def _row(group: pd.DataFrame) -> list[str]:
    first, last = group.iloc[0], group.iloc[-1]
    since = date_words(first["start"])
    if len(group) > 1:
        since = year_span(first["possible_first"].year, last["possible_first"].year)
    return [
        "; ".join(group["name"]),
        unit_of(first["kind"]) if len(group) == 1 else units_said(group),
        since,
        _status(first),
        first["status_note"] if isinstance(first["status_note"], str) else "",
    ]


def _status(row: pd.Series) -> str:
    if row["status"] == "unknown" and isinstance(row["end"], str):
        return f"not known since {date_words(row['end'].split('/')[0][:7])}"
    return STATUS[row["status"]]


def _title(frame: pd.DataFrame) -> str:
    """Say what was in use, what was reduced and what had been given up; what there is none of is not said."""
    groups = (("still in use", ["in-use"]), ("reduced", ["reduced"]), ("given up", GONE))
    parts = [(words, frame[frame["status"].isin(several)]) for words, several in groups]
    said = [f"{words}: {units_said(own)}" for words, own in parts if len(own)]
    return capital("; ".join(said)) if said else "What became of them no source tells"
