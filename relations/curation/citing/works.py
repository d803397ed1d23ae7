"""Works to cite: sources of the package, the package itself, and the reports made of it."""

from collections.abc import Iterable
from dataclasses import dataclass

from relations.dates import date_words
from relations.errors import DataError
from relations.package import Package

# Kinds whose publisher is the work in which the source stands: a newspaper, an encyclopedia. Of the others it is who made the source,
# and so, as the tables name no other, its author.
_PARTS = ("news", "reference-work")
_UNSIGNED = (*_PARTS, "treaty")  # who publishes a treaty has not made it


@dataclass(frozen=True)
class Work:
    """One work as all styles need it; what is not stated is empty. `published` is EDTF, `kind` as in the table `sources`."""

    id: str
    kind: str
    publisher: str
    title: str
    edition: str = ""
    published: str = ""
    language: str = ""
    url: str = ""

    @property
    def author(self) -> str:
        """Who made the work; empty where the tables do not name them."""
        return "" if self.kind in _UNSIGNED else self.publisher

    @property
    def container(self) -> str:
        """The work that it is a part of, if it is one."""
        return self.publisher if self.kind in _PARTS else ""


def works_of(package: Package, used: Iterable[str]) -> list[Work]:
    """Return the works of source ids, in order of id. Raises DataError for an id that the package does not have."""
    rows = {row["source"]: row for _, row in package.table("sources").rows()}
    wanted = sorted(set(used))
    unknown = [source for source in wanted if source not in rows]
    if unknown:
        raise DataError(
            f"no source {', '.join(unknown)} in sources.csv; see relations check, or build the report again"
        )
    return [
        Work(
            source,
            rows[source]["kind"],
            rows[source]["publisher"],
            rows[source]["title"],
            rows[source]["edition"],
            rows[source]["published"],
            rows[source]["language"],
            rows[source]["url"],
        )
        for source in wanted
    ]


def dataset_work(package: Package) -> Work:
    """Return the package itself as a work, from its descriptor."""
    declared = package.descriptor
    return Work(
        declared["name"],
        "dataset",
        makers_of(package),
        declared["title"],
        edition=f"Version {declared['version']}",
        published=declared.get("created", "")[:10],
        language="en",
        url=declared.get("homepage", ""),
    )


def report_work(package: Package, name: str, title: str, *, authors: str, published: str) -> Work:
    """Return a report of an edition as a work; without authors of its own it is by the makers of the data. `name` begins its id."""
    version = package.descriptor.get("version")
    edition = f"Edition of {date_words(published)}" + (f", data version {version}" if version else "")
    maker, url = authors or makers_of(package), package.descriptor.get("homepage", "")
    return Work(
        f"{name}-{published}", "report", maker, title, edition=edition, published=published, language="en", url=url
    )


def makers_of(package: Package) -> str:
    """Return who made the package: its contributors, or its title where it names none."""
    declared = package.descriptor
    return ", ".join(maker["title"] for maker in declared.get("contributors", ())) or declared.get("title", "")
