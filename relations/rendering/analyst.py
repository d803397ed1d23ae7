"""The analyst's page of a report: what readers see, and under what each cell shows its code, folded."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import groupby
from typing import Any

from markupsafe import Markup

from relations.package import Package
from relations.rendering.blocks import Block, Code, Document
from relations.rendering.document import build_document
from relations.rendering.html import html_page
from relations.rendering.visibility import Wanted


def analyst_page(notebook: Mapping[str, Any], package: Package, stem: str) -> str:
    """Return the page as it stands in the folder of the exhibits; `stem` is the name of that folder and of the page for readers.

    A cell whose code its author hid has none here either. Raises DataError as `build_document` does.
    """
    document = build_document(notebook, package=package, wanted=Wanted(input=True))
    cells, blocks = zip(*_code_last(document), strict=True)
    head = document.masthead
    below = head.data_href if not head.data_href or ":" in head.data_href else f"../{head.data_href}"
    document = replace(document, cells=cells, blocks=blocks, masthead=replace(head, data_href=below))
    ways = '<a href="../../index.html">All reports</a> <a href="../{}.html">This report without its code</a>'
    return html_page(
        document,
        ".",
        folded=True,
        ways=Markup(f'<nav aria-label="Reports"><p class="ways">{ways}</p></nav>').format(stem),
    )


def _code_last(document: Document) -> Iterator[tuple[int, Block]]:
    """Yield the blocks with their cells, the code of a cell after what it shows."""
    placed = zip(document.cells, document.blocks, strict=True)
    for _, of_cell in groupby(placed, key=lambda one: one[0]):
        yield from sorted(of_cell, key=lambda one: isinstance(one[1], Code))
