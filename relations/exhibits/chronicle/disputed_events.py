"""Table: those events of a short chronicle that sources dispute, with what each side says."""

from collections.abc import Sequence

from relations.dates import date_words
from relations.dossier import Dossier
from relations.exhibits.base import Table
from relations.exhibits.chronicle.weighty_events import chosen_events, weighty_events
from relations.exhibits.no_data import NoData
from relations.exhibits.sourcing.event_sources import event_sources, sources_by_event
from relations.exhibits.sourcing.nearest_source import nearest_sources
from relations.exhibits.words.numbers import counted
from relations.exhibits.words.wording import in_words


def disputed_events(
    dossier: Dossier, *, rows: int = 40, first: Sequence[str] = (), most: int = 4, sources_each: int = 2
) -> Table | NoData:
    """Return `most` of the disputed events that `events_of_weight` shows with the same `rows` and `first`, those in `first` before others, in order of time.

    Each has `sources_each` sources: the one nearest to it, then others.
    """
    events, chosen = weighty_events(dossier), chosen_events(dossier, rows, first)
    disputed, shown = (own[own["confidence"] == "disputed"] for own in (events, chosen))
    if shown.empty:
        return NoData("Sources dispute no event that the chronicle of this period shows.")
    places = {event: place for place, event in reversed(list(enumerate(first)))}
    ranked = shown.sort_values("event", key=lambda events: events.map(places).fillna(len(first)), kind="stable")
    shown = ranked.head(most).sort_index()
    nearest = nearest_sources(dossier, shown)
    two = {
        event: list(dict.fromkeys([nearest[event], *sources]))[:sources_each]
        for event, sources in sources_by_event(dossier, shown).items()
    }
    cited = event_sources(dossier, shown)
    points = dossier.whole.event_disputes.set_index("event")["disputed"].to_dict()
    title = f"On {counted(len(shown), 'main event')} accounts differ"
    if len(shown) < len(disputed):
        title = f"On {in_words(len(shown))} events of the chronicle accounts differ, as on {in_words(len(disputed) - len(shown))} of the other main events"
    return Table(
        id="disputed-events",
        title=title,
        subtitle="Events of the chronicle on which accounts differ, with what each side says",
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
