"""The one source to name for an event that has several: of those with an address, the one nearest to what happened."""

from collections.abc import Iterable

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import Cell
from relations.exhibits.event_sources import sources_by_event
from relations.sources import Source

_NEAREST = (
    "treaty", "document", "official-statement", "dataset", "book", "memoir", "article", "reference-work", "report", "news", "web-page",
)  # fmt: skip


def nearest_sources(dossier: Dossier, events: pd.DataFrame) -> dict[str, Source]:
    """Return one source for each event of the frame (column `event`)."""
    kinds = dict(zip(dossier.sources["source"], dossier.sources["kind"], strict=True))
    return {
        event: min(sources, key=lambda source: (not source.url, _NEAREST.index(kinds[source.id])))
        for event, sources in sources_by_event(dossier, events).items()
    }


def listed_once(sources: Iterable[Source]) -> list[Source]:
    """Return the sources in order of id, each once."""
    return sorted({source.id: source for source in sources}.values(), key=lambda source: source.id)


def linked(source: Source) -> Cell:
    """Return the publisher of a source as a cell that leads to it."""
    return {"text": source.publisher, "href": source.url} if source.url else source.publisher
