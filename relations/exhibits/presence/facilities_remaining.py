"""Table: what is known of each facility after the last change of period."""

import pandas as pd

from relations.dates import date_words
from relations.dossier import Dossier
from relations.exhibits.base import Table
from relations.exhibits.no_data import NoData
from relations.exhibits.presence.facilities import (
    GONE,
    STATUS,
    facilities,
    facility_sources,
    kind_words,
    owner_at,
)
from relations.exhibits.words.numbers import counted
from relations.periods import day_text

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
    kept = int(frame["status"].isin(["in-use", "reduced"]).sum())
    left = int(frame["status"].isin(GONE).sum())
    open_ended = len(frame) - kept - left
    rest = f"; no source tells the end of {counted(open_ended, 'other')}" if open_ended else ""
    return Table(
        id="facilities-remaining",
        title=f"Of {counted(len(frame), 'facility', 'facilities')}, {counted(kept, 'was', 'were')} still in use, if only in part, and "
        f"{counted(left, 'had', 'had')} been given up{rest}",
        subtitle=f"Facilities and deployments of {owner_at(dossier, latest.start)} that may have stood on {day_text(latest.start)}, status as known on "
        f"{day_text(dossier.last_day)}",
        note="Units at sea that used ports are counted with the facilities on land. Where the day of leaving is not dated, a facility counts as possibly "
        "standing up to the day by which it was known to be gone.",
        columns=[
            ("Facility", "left"),
            ("Kind", "left"),
            ("Since", "left"),
            ("Status", "left"),
            ("What it rests on", "left"),
        ],
        rows=[
            [row.name, kind_words(row.kind), date_words(row.start), STATUS[row.status], row.status_note or ""]
            for row in frame.itertuples(index=False, name="Facility")
        ],
        sources=facility_sources(dossier, frame),
        data=frame[["facility", "name", "kind", "start", "end", "status", "status_note", "confidence"]],
    )
