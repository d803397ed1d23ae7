"""Table: the latest main events that sources dispute, as questions still open."""

from relations.dates import date_words
from relations.dossier import Dossier
from relations.exhibits.base import Table
from relations.exhibits.chronicle.weighty_events import weighty_events
from relations.exhibits.no_data import NoData
from relations.exhibits.sourcing.event_sources import event_sources, sources_by_event
from relations.exhibits.sourcing.nearest_source import nearest_sources
from relations.exhibits.words.numbers import counted, number
from relations.exhibits.words.wording import capital, in_words


def disputed_events(dossier: Dossier, *, latest: int = 5, sources_each: int = 2) -> Table | NoData:
    """Return the `latest` disputed main events of the period in order of time, with `sources_each` sources of each: the one nearest to it, then others."""
    events = weighty_events(dossier)
    disputed = events[events["confidence"] == "disputed"]
    if disputed.empty:
        return NoData("Sources dispute no main event in this period.")
    shown = disputed.tail(latest)
    nearest = nearest_sources(dossier, shown)
    two = {
        event: list(dict.fromkeys([nearest[event], *sources]))[:sources_each]
        for event, sources in sources_by_event(dossier, shown).items()
    }
    cited = event_sources(dossier, shown)
    points = dossier.whole.event_disputes.set_index("event")["disputed"].to_dict()
    which, title = "Main events", f"On {counted(len(disputed), 'main event')} accounts differ"
    if len(shown) < len(disputed):
        which = f"The latest {number(len(shown))} main events"
        title = f"{capital(in_words(len(shown)))} of the {number(len(disputed))} main events on which accounts differ"
    return Table(
        id="disputed-events",
        title=title,
        subtitle=f"{which} on which accounts differ, with what each side says",
        columns=[
            ("Date", "left"),
            ("Event", "left"),
            ("Disputed", "left"),
            ("The accounts", "left"),
            ("Among the sources", "left"),
        ],
        rows=[
            [
                date_words(row.date),
                row.title,
                points.get(row.event, ""),
                row.summary,
                "; ".join(dict.fromkeys(source.publisher for source in two[row.event])),
            ]
            for row in shown.itertuples()
        ],
        sources=[source for source in cited if source.id in {s.id for group in two.values() for s in group}],
        data=shown[["event", "date", "title", "summary"]].reset_index(drop=True),
    )
