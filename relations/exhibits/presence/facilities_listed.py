"""Table: what was there in a period: each base, post and deployment with what it counts as, since when and until when."""

import pandas as pd

from relations.dates import date_words
from relations.dossier import Dossier
from relations.exhibits.base import Table
from relations.exhibits.no_data import NoData
from relations.exhibits.presence.facilities import GONE, STATUS, facilities, facility_sources, kind_words, owner_at
from relations.exhibits.presence.units import unit_of, units_said
from relations.exhibits.sourcing.nearest_source import linked, nearest_sources
from relations.exhibits.words.period_words import period_words
from relations.exhibits.words.wording import capital
from relations.periods import day_text

_LOOSE = 5  # years between the earliest and the latest end, beyond which the end is not known
_SHOWN = ["facility", "name", "kind", "start", "end", "status", "standing", "possible", "confidence"]


def facilities_listed(dossier: Dossier) -> Table | NoData:
    """Return the bases, posts and deployments that may have stood on a day of the period, told apart by what each counts as."""
    frame = facilities(dossier)
    if frame.empty:
        return NoData("No base, post or deployment is on record for this period.")
    events = dossier.whole.events
    named = nearest_sources(dossier, events[events["event"].isin(frame["event"])])
    day = day_text(dossier.last_day)
    return Table(
        id="facilities-listed",
        title=_title(frame, day),
        subtitle=f"What the record has of {owner_at(dossier, dossier.last_day)} in and off {dossier.prose(dossier.partner)}, {period_words(dossier)}",
        note="A base is for ships or aircraft, a post is anything else on land, a deployment has no place of its own. Certain: begun before that day "
        f"and not ended, by what sources state; possible: no source rules it out.{_ends(frame)}",
        columns=[
            ("What", "left"),
            ("Kind", "left"),
            ("Counted as", "left"),
            ("Since", "left"),
            ("Until", "left"),
            (f"On {day}", "left"),
            ("Source", "left"),
        ],
        rows=[
            [
                row.name,
                kind_words(row.kind),
                unit_of(row.kind),
                date_words(row.start),
                _until(dossier, row.end, row.status),
                _on_the_day(standing=row.standing, possible=row.possible),
                linked(named[row.event]),
            ]
            for row in frame.itertuples(index=False, name="Facility")
        ],
        sources=facility_sources(dossier, frame),
        data=frame[_SHOWN],
    )


def _ends(frame: pd.DataFrame) -> str:
    """Return, with a space before it, what is said of the ends of those that had ended by the last day."""
    over = frame[frame["status"].isin(GONE) & ~frame["standing"] & ~frame["possible"] & frame["status_note"].notna()]
    return "".join(f" {name}: {note}" for name, note in zip(over["name"], over["status_note"], strict=True))


def _title(frame: pd.DataFrame, day: str) -> str:
    standing = frame[frame["standing"]]
    there = f"{capital(units_said(frame))} on record"
    if standing.empty:
        return f"{there}; none is certain on {day}"
    if len(standing) == len(frame):
        return f"{there}, certain on {day}"
    return f"{there}; certain on {day}: {units_said(standing)}"


def _until(dossier: Dossier, end: object, status: str) -> str:
    if not isinstance(end, str):
        return "not known" if status == "unknown" else f"{STATUS[status]} on {day_text(dossier.known_until)}"
    first, _, latest = end.rpartition("/")
    if latest == "..":
        return f"{date_words(first)} or later"
    # With its start unknown it is the day by which a facility was known to be gone, and not one up to which it stood.
    if first == "..":
        return f"by {date_words(latest)}"
    if first and int(latest[:4]) - int(first[:4]) > _LOOSE:
        return f"not known (by {date_words(latest[:7])})"
    # A month and a year are what two accounts have, and no stretch of time.
    if len(first) != len(latest) and first:
        return f"{date_words(first)} or {date_words(latest)}"
    return date_words(end)


def _on_the_day(*, standing: bool, possible: bool) -> str:
    if standing:
        return "certain"
    return "possible" if possible else "ended"
