"""CSL-JSON, which reference managers and Pandoc read.

The types are those of the Citation Style Language 1.0.2. Who made a work is its `author`, as a name that is not taken apart, and is not
repeated as `publisher`, which styles would print a second time; a part of a newspaper or encyclopedia has a `container-title` instead.
"""

import json
from collections.abc import Sequence
from typing import Any

from relations.curation.citing.works import Work
from relations.dates import date_words, moments

TYPES = {
    "dataset": "dataset",
    "document": "document",
    "treaty": "treaty",
    "official-statement": "document",
    "reference-work": "entry-encyclopedia",
    "news": "article-newspaper",
    "article": "article-magazine",
    "book": "book",
    "report": "report",
    "memoir": "book",
    "web-page": "webpage",
}
_EDITIONS = {"dataset": "version", "book": "edition", "memoir": "edition", "reference-work": "edition"}


def csl_json(works: Sequence[Work]) -> str:
    """Return the works as CSL-JSON, in the order given."""
    return json.dumps([item(work) for work in works], ensure_ascii=False, indent=1) + "\n"


def item(work: Work) -> dict[str, Any]:
    """Return one work as a CSL item; what is not stated has no field."""
    fields: dict[str, Any] = {
        "id": work.id,
        "type": TYPES[work.kind],
        "title": work.title,
        "author": [{"literal": work.author}] if work.author else None,
        "publisher": "" if work.author or work.container else work.publisher,
        "container-title": work.container,
        _EDITIONS.get(work.kind, "number"): work.edition.removeprefix("Version "),
        "issued": issued(work.published) if work.published else None,
        "URL": work.url,
        "language": work.language,
    }
    return {name: value for name, value in fields.items() if value}


def issued(published: str) -> dict[str, Any]:
    """Return an EDTF date as CSL has it: date parts as precise as stated, two for an interval, `circa` where it is uncertain.

    What date parts cannot say, such as a decade or an open end, is given in words.
    """
    start, end = moments(published)
    ends = [start] if "/" not in published else [start, end]
    parts = []
    for moment in ends:
        if moment is None or "X" in moment.year:
            return {"literal": date_words(published)}
        parts.append([part for part in (int(moment.year), moment.month, moment.day) if part])
    circa = any(moment.mark for moment in ends if moment)
    return {"date-parts": parts, **({"circa": True} if circa else {})}
