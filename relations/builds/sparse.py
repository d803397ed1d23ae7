"""What is known where reports on a period have little to say: those of which most exhibits have nothing to show are put together on one page.

The reports stay as they are; the index leads to the page in their place.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from relations.builds.beside import code_of, last_pages, named_digests, put
from relations.builds.digests import digest_of
from relations.builds.edition import Edition
from relations.builds.publish import is_inside
from relations.builds.says import is_silent, is_thin
from relations.builds.up_to_date import Ledger
from relations.periods import ALL, declared_periods
from relations.site.documentation import CONTENTS

_BEGINS = "period-"
_CODE = ("relations.site.sparse_page",)
_FILES_OF_CODE = ("site/templates/document.", "site/templates/sparse.", "showing/templates/palette.")

Entries = Sequence[Mapping[str, Any]]


def page_name(period: str) -> str:
    """Return the name of the page of a period."""
    return f"{_BEGINS}{period}.html"


def merged(listed: Entries) -> dict[str, Entries]:
    """Return by period the reports that are put together on a page: those with little to say, where there are two or more and one says something."""
    thin = [entry for entry in listed if entry["period"] != ALL and is_thin(entry)]
    found: dict[str, Entries] = {}
    for period in dict.fromkeys(entry["period"] for entry in thin):
        entries = [entry for entry in thin if entry["period"] == period]
        if len(entries) > 1 and not all(map(is_silent, entries)):
            found[period] = entries
    return found


def publish_sparse(edition: Edition, ledger: Ledger, listed: Entries, staging: Path) -> dict[str, dict[str, str]]:
    """Publish the pages where one would be another, take away those that there are no longer, and return of each what it was made of and what it is.

    `listed` are the entries of run.json in order. A report whose JSON is none of ours is left out.
    """
    digests, out = ledger.inputs.digests, ledger.out
    before = {name: page for name, page in last_pages(out).items() if name.startswith(_BEGINS)}
    together = merged(listed)
    pages = {}
    for period in declared_periods(ledger.inputs.package):
        if period.id not in together:
            continue
        name, others = page_name(period.id), _others(listed, period.id, together[period.id])
        inputs = _inputs(edition, ledger, [*together[period.id], *others])
        pages[name] = {"inputs": inputs, "file": digests.of(out / name)}
        if pages[name] != before.get(name):
            from relations.site.listed import run_of
            from relations.site.sparse_page import AboutPage, sparse_page

            documents = (out / CONTENTS).is_file()
            about = AboutPage(name, period.name, period.span, edition.title, edition.date, documents)
            content = sparse_page(about, [*_parts(out, together[period.id])], [run_of(one) for one in others])
            pages[name]["file"] = put(name, content, ledger, staging)
    for name in before.keys() - pages.keys():
        if is_inside(out, out / name):
            (out / name).unlink(missing_ok=True)
    return pages


def _others(listed: Entries, period: str, thin: Entries) -> Entries:
    return [one for one in listed if one["period"] == period and one not in thin]


def _parts(out: Path, entries: Entries) -> Iterator[Any]:
    from relations.site.listed import run_of
    from relations.site.sparse_page import part_of

    for entry in entries:
        run = run_of(entry)
        try:
            summary = json.loads((out / run.files["json"]).read_text(encoding="utf-8"))
            yield part_of(run, summary)
        except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
            continue


def _inputs(edition: Edition, ledger: Ledger, entries: Entries) -> str:
    """Return one digest over all that a page is made from."""
    inputs = ledger.inputs
    files = code_of(inputs, _CODE, _FILES_OF_CODE) | {*inputs.files("fonts:", None)}
    told = [
        {name: entry.get(name) for name in ("report", "title", "period_name", "headline", "files")} for entry in entries
    ]
    documents = (ledger.out / CONTENTS).is_file()
    return digest_of([edition.title, edition.date, documents, named_digests(inputs, files), *told])
