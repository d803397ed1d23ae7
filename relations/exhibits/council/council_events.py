"""Table: what the chronicle tells of the Security Council beside votes: meetings called, statements agreed, words said there."""

import re
from collections.abc import Sequence

import pandas as pd

from relations.dates import date_words
from relations.dossier import Dossier
from relations.exhibits.base import Table
from relations.exhibits.no_data import NoData
from relations.exhibits.sourcing.nearest_source import linked, listed_once, nearest_sources
from relations.exhibits.words.wording import capital

_ACT = "un-action"
_DAY = re.compile(r"^On \d{1,2} [A-Z][a-z]+ \d{4},? ")


def council_events(dossier: Dossier, council: str, *, also: Sequence[str] = (), rows: int = 12) -> Table | NoData:
    """Return the last `rows` events of the period with the actor `council` as a party, and those with an id in `also`, in order of time.

    Votes on drafts are told by other exhibits: an act of the Council on the day of one is left out.
    """
    dossier.check_names("events", "event", also)
    events = dossier.events
    if len(dossier.whole.events):
        dossier.check_names("states", "state", [council])
    party = (events["initiator"] == council) | (events["target"] == council)
    voted = (events["kind"] == _ACT) & events["date"].isin(dossier.sc_drafts["date"])
    events = events[(party & ~voted) | events["event"].isin(list(also))]
    if events.empty:
        return NoData("The chronicle has no event in the Security Council in this period.")
    events = events.sort_values(["earliest", "latest", "event"], ignore_index=True, na_position="first")
    shown = events.tail(rows)
    named = nearest_sources(dossier, shown)
    return Table(
        id="council-events",
        title=_title(events),
        subtitle="Events of the chronicle that the Security Council had a part in, and statements on it"
        + (f"; the latest {len(shown)} of {len(events)}" if len(shown) < len(events) else ""),
        note="Of several sources one is named.",
        columns=[("Date", "left"), ("What happened", "left"), ("Source", "left")],
        rows=[
            [
                date_words(row.date),
                _told(row.summary) if isinstance(row.summary, str) else row.title,
                linked(named[row.event]),
            ]
            for row in shown.itertuples()
        ],
        sources=listed_once(list(named.values())),
        data=shown[["event", "date", "title", "initiator", "target", "confidence", "summary"]].reset_index(drop=True),
    )


def _told(summary: str) -> str:
    """Return a summary without the day that it begins with, which the column of dates has."""
    return capital(_DAY.sub("", summary, count=1))


def _title(events: pd.DataFrame) -> str:
    """Name the last event of weight, or the last of all."""
    heavy = events[events["weight"] == "high"]
    return str((heavy if len(heavy) else events)["title"].iloc[-1])
