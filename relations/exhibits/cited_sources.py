"""The sources that the text of a notebook cites, brought so that `[@source-id]` in its Markdown cells can be resolved."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from relations.dossier import Dossier
from relations.errors import UsageError
from relations.formats import SOURCES, VERSION
from relations.sources import Source


@dataclass(frozen=True)
class CitedSources:
    """Source records for the renderers; nothing of it is shown but the number of each citation and its line in the source list."""

    sources: Sequence[Source]

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, Any]:  # noqa: ARG002
        record = {"version": VERSION, "sources": [source.record() for source in self.sources]}
        return {SOURCES: record, "text/plain": "Cited: " + ", ".join(source.id for source in self.sources)}


def cited_sources(dossier: Dossier, *ids: str) -> CitedSources:
    """Return the declared sources of these ids. Raises UsageError for an id that the table `sources` does not have."""
    unknown = [name for name in ids if name not in dossier.declared_sources]
    if unknown:
        raise UsageError(f"no source {', '.join(unknown)} in sources.csv")
    return CitedSources([dossier.declared_sources[name] for name in ids])
