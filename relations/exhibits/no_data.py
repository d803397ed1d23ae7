"""What stands in a report where an exhibit has nothing to show."""

from dataclasses import dataclass
from typing import Any

from relations.exhibits.markdown import sentence
from relations.formats import NO_DATA, VERSION


@dataclass(frozen=True)
class NoData:
    """A sentence in the place of an exhibit: what is missing, and why."""

    statement: str

    def but(self, **_changed: Any) -> "NoData":
        """Return the same: what is changed of an exhibit that is not there."""
        return self

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, Any]:  # noqa: ARG002
        mark = {"version": VERSION, "statement": self.statement}
        return {NO_DATA: mark, "text/markdown": sentence(self.statement), "text/plain": self.statement}
