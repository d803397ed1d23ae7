"""The source of what a new package says by itself: its periods, and the names that its maker settled."""

from relations.clock import now
from relations.package import Row

OWN = "this-package"


def own_source(title: str) -> Row:
    """Return the row of `sources` for the choices of the package's maker."""
    return {
        "source": OWN,
        "publisher": "The makers of this data package",
        "title": f"{title}: periods and names as chosen here",
        "kind": "document",
        "grade": "primary-document",
        "published": f"{now():%Y-%m-%d}",
        "language": "en",
        "copied": "false",
        "note": "Choices, not findings: replace them with rows that have a source of their own",
    }
