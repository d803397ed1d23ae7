"""Sources: the publication behind each fact, and how it is written in a source line or list."""

from dataclasses import asdict, dataclass
from typing import Any

from relations.package import Package


@dataclass(frozen=True)
class Source:
    """One row of the table `sources`; what the source does not state is None."""

    id: str
    publisher: str
    title: str
    edition: str | None
    published: str | None
    url: str | None

    def record(self) -> dict[str, Any]:
        """Return the source as it travels in an exhibit."""
        return asdict(self)

    @property
    def line(self) -> str:
        """The source in a line under a chart: publisher, title, edition."""
        return ", ".join(part for part in (self.publisher, self.title, self.edition) if part)


def declared_sources(package: Package) -> dict[str, Source]:
    """Return the sources that the package declares, by id."""
    return {
        row["source"]: Source(
            row["source"],
            row["publisher"],
            row["title"],
            row["edition"] or None,
            row["published"] or None,
            row["url"] or None,
        )
        for _, row in package.table("sources").rows()
    }
