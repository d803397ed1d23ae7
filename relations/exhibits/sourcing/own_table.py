"""A table of this dossier as the source of counts over many of its rows.

A count of hundreds of events rests on more sources than a list can hold. It cites the table, whose every row names its own sources, and
which is part of the data that come with each edition.
"""

from relations.dossier import Dossier
from relations.sources import Source


def own_table(dossier: Dossier, name: str) -> Source:
    """Return the table `name` as a source: its title, how many rows it has, and the version of the data."""
    table = dossier.package.table(name)
    rows = len(getattr(dossier.whole, name))
    descriptor = dossier.package.descriptor
    title = f"{table.title}: {rows:,} rows, each with its own sources (table {name})"
    return Source(
        id=f"dossier-{name.replace('_', '-')}",
        publisher="This dossier",
        title=title,
        edition=f"version {descriptor['version']}",
        published=str(descriptor["created"])[:10],
        url=None,
    )
