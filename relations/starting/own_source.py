"""The sources of what a new package says by itself: its periods, and the names that its maker settled."""

import re

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


def stated_source(text: str) -> Row:
    """Return the row of `sources` for a work that a file of periods names; what it is worth, nobody has said yet, so it has the grade of a copy."""
    return {
        "source": "periods-"
        + re.sub(r"[^a-z0-9]+", "-", text.lower())
        .strip("-")[:40]
        .strip("-"),  # the list may have the work under its own id
        "publisher": text,
        "title": "Periods, as the file says that this work states them",
        "kind": "document",
        "grade": "copy-mirror",
        "language": "en",
        "copied": "true",
        "note": "Taken from the file of periods with which the package began; grade it when you have read it",
    }
