"""The finding of a report in one sentence, which stands above everything: the strongest statement that holds for its period."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from relations.exhibits.base import Exhibit, json_value
from relations.exhibits.markdown import sentence


@dataclass(frozen=True, kw_only=True)
class Headline(Exhibit):
    """The title says it, without a stop at the end; `subtitle` what it is about. `beside` names the numbers of the title that `data` do not hold.

    The page shows it in its head and nowhere else; the list of sources has its sources.
    """

    beside: Mapping[str, float] = field(default_factory=dict)

    type = "headline"

    def record(self) -> dict[str, Any]:
        return super().record() | {"beside": {name: json_value(value) for name, value in self.beside.items()}}

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, Any]:
        sources = sentence("; ".join(source.line for source in self.sources))
        shown = f"## {sentence(self.title)}\n\n*Source.* {sources}"
        return super()._repr_mimebundle_(include, exclude) | {"text/markdown": shown}


def strongest(candidates: Iterable[Callable[[], Headline | None]]) -> Headline | None:
    """Return the first headline that holds; candidates are asked in the order of their strength, and one that does not hold gives None."""
    return next((found for candidate in candidates if (found := candidate())), None)
