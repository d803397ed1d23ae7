"""The order of sources under an exhibit that rests on few of unlike grades: the records themselves before what others say of them."""

from relations.dossier import Dossier
from relations.sources import Source

_RECORDS = ("dataset", "primary-document")  # the kind and the grade of a list that its producer publishes


def best_first(dossier: Dossier, sources: list[Source]) -> list[Source]:
    """Return the sources with producers' lists first, then other primary documents, weaker ones last."""
    rows = dossier.sources.set_index("source")
    grades = list(dossier.package.table("sources").field("grade").enum)
    kind, primary = _RECORDS

    def place(source: Source) -> tuple[bool, int]:
        row = rows.loc[source.id]
        return (row["kind"] != kind or row["grade"] != primary, grades.index(row["grade"]))

    return sorted(sources, key=place)
