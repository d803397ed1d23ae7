"""Whose report a source relays: a reader is told the agency, and not only the page on which its words were read."""

from relations.dossier import Dossier
from relations.exhibits.base import Cell
from relations.sources import Source


def origin_of(dossier: Dossier, source: str) -> str:
    """Return the publisher that a source says it cites, or else its own; `origin` alone may be the group to which it belongs."""
    row = dossier.whole.sources.set_index("source").loc[source]
    origin, note = row["origin"], row["note"]
    cited = isinstance(origin, str) and isinstance(note, str) and "cites" in note.casefold() and origin in note
    return str(origin if cited else row["publisher"])


def linked_origin(dossier: Dossier, source: Source) -> Cell:
    """Return the publisher of a source as a cell that leads to it, after that whose report it relays: `Reuters, in Breitbart`."""
    origin = origin_of(dossier, source.id)
    said = source.publisher if origin == source.publisher else f"{origin}, in {source.publisher}"
    return {"text": said, "href": source.url} if source.url else said
