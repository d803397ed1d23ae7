"""Table: main events, with their grade and the sources that carry them."""

from collections.abc import Sequence

import pandas as pd

from relations.dates import date_words
from relations.dossier import Dossier
from relations.exhibits.base import Table
from relations.exhibits.chronicle.weighty_events import chosen_events, weighty_events
from relations.exhibits.no_data import NoData
from relations.exhibits.sourcing.grades import graded
from relations.exhibits.sourcing.nearest_source import linked, listed_once, nearest_sources
from relations.exhibits.words.column_words import units_of
from relations.exhibits.words.numbers import counted, number, year_span
from relations.exhibits.words.wording import capital

_COLUMNS = [
    ("Date", "left"),
    ("Event", "left"),
    ("Kind", "left"),
    ("Grade", "left"),
    ("Source", "left"),
]
_LONG_ONLY = ("Kind",)
_KINDS = {"un-action": "UN action"}


def events_of_weight(
    dossier: Dossier, *, rows: int = 40, first: Sequence[str] = (), brief: bool = False
) -> Table | NoData:
    """Return at most `rows` events of the period, chosen as `chosen_events` does, in order of time; the data hold all.

    `brief` leaves out the kinds.
    """
    events, shown = weighty_events(dossier), chosen_events(dossier, rows, first)
    if events.empty:
        return NoData("The data hold no main event in this period.")
    cited = nearest_sources(dossier, shown)
    table = [
        [
            date_words(row.date),
            row.title,
            _KINDS.get(row.kind, row.kind.replace("-", " ")),
            grade,
            linked(cited[row.event]),
        ]
        for row, grade in zip(shown.itertuples(), graded(dossier, shown), strict=True)
    ]
    return Table(
        id="events-of-weight",
        title=_title(shown),
        subtitle=_subtitle(len(shown), len(events)),
        note=_note(chosen=len(shown) < len(events), periods=events["period"].nunique()),
        columns=[column for column in _COLUMNS if not (brief and column[0] in _LONG_ONLY)],
        rows=[
            [cell for (name, _), cell in zip(_COLUMNS, cells, strict=True) if not (brief and name in _LONG_ONLY)]
            for cells in table
        ],
        sources=listed_once(cited.values()),
        data=events[["event", "date", "title", "kind", "initiator", "target", "confidence", "publishers", "summary"]],
        units=units_of(["publishers"], weighty_events),
    )


def _title(events: pd.DataFrame) -> str:
    if len(events) == 1:
        return str(events["title"].iloc[0])
    years = year_span(events["earliest"].iloc[0].year, events["earliest"].iloc[-1].year)
    return f"{capital(counted(len(events), 'main event'))}, {years}"


def _subtitle(shown: int, n: int) -> str:
    if shown == n:
        return "Main events in order of time"
    return f"{capital(number(shown))} of {number(n)} main events, chosen as the note says, in order of time"


def _note(*, chosen: bool, periods: int) -> str:
    """Say how the rows were chosen, where they are not all, and what the grades mean."""
    turns = "from each period in turn the one" if periods > 1 else "those"
    rule = (
        f"Chosen: events named for this report, then {turns} that most independent publishers carry. " if chosen else ""
    )
    return (
        f"{rule}Confirmed: at least two independent publishers; reported: one, or several that depend on one another; disputed: sources "
        "differ on what follows. Of several sources one is named."
    )
