"""Tables of a PDF as somebody hears them: the first cell of each row is the header of that row, which Typst's Python package cannot say itself.

Takes a PDF with a structure tree and gives the same pages with that said. ISO 32000-1, 14.8.5.7: `Scope` of a header cell, `Headers` of the others.
"""

import io
from collections.abc import Iterator
from typing import Any

_BODY, _CELL = b"/S/TBody", b"/S/TD"  # as Typst writes them: a file without the first has no table
_MOST = 20_000  # cells of a file; more take seconds


def with_row_headers(pdf: bytes) -> bytes:
    """Return the PDF with row headers in the tables whose rows all have as many cells; the same bytes for the same PDF.

    A file with more than `_MOST` cells, and a table with cells that span rows or columns, are left as they are: which cell heads which row is not
    for a program to guess.
    """
    if _BODY not in pdf or pdf.count(_CELL) > _MOST:
        return pdf
    import pikepdf

    with pikepdf.open(io.BytesIO(pdf)) as opened:
        tables = [one for one in opened.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Table"]
        names = pikepdf.NameTree(opened.Root.StructTreeRoot.IDTree) if "/IDTree" in opened.Root.StructTreeRoot else {}
        for number, table in enumerate(tables):
            for name, header in _named_rows(table, f"row-{number:04}"):
                names[name] = header
        saved = io.BytesIO()
        as_it_was = {"fix_metadata_version": False, "object_stream_mode": pikepdf.ObjectStreamMode.disable}
        opened.save(saved, deterministic_id=True, **as_it_was)
    return saved.getvalue()


def _named_rows(table: Any, prefix: str) -> Iterator[tuple[str, Any]]:
    """Make the first cell of each row its header, and yield these by their names."""
    rows = [[cell for cell in _kids(row) if cell.get("/S") in ("/TD", "/TH")] for row in _rows(table)]
    if {len(row) for row in rows} - {len(rows[0]) if rows else 0} or any(_spans(cell) for row in rows for cell in row):
        return
    for number, row in enumerate(rows):
        if len(row) > 1 and "/K" in row[0]:
            name = f"{prefix}-{number:05}"
            _name_row(row[0], row[1:], name)
            yield name, row[0]


def _name_row(first: Any, others: list[Any], name: str) -> None:
    from pikepdf import Array, Dictionary, Name, String

    above = _headers(first)
    first["/S"] = Name.TH
    first["/ID"] = String(name)
    first["/A"] = Array([Dictionary(O=Name.Table, Scope=Name.Row, Headers=Array(above))])
    for cell in others:
        cell["/A"] = Array([Dictionary(O=Name.Table, Headers=Array([*_headers(cell), String(name)]))])


def _rows(table: Any) -> Iterator[Any]:
    """Yield the rows of the body."""
    for part in _kids(table):
        if part.get("/S") == "/TBody":
            yield from (row for row in _kids(part) if row.get("/S") == "/TR")


def _kids(element: Any) -> list[Any]:
    """Return the structure elements below one; pieces of content are numbers, or are no element."""
    from pikepdf import Array, Dictionary

    kids = element.get("/K", [])
    kids = kids if isinstance(kids, Array | list) else [kids]
    return [kid for kid in kids if isinstance(kid, Dictionary) and "/S" in kid]


def _attributes(cell: Any) -> Iterator[Any]:
    from pikepdf import Array

    found = cell.get("/A", [])
    yield from found if isinstance(found, Array | list) else [found]


def _headers(cell: Any) -> list[Any]:
    return [header for one in _attributes(cell) for header in one.get("/Headers", [])]


def _spans(cell: Any) -> bool:
    return any(name in one for one in _attributes(cell) for name in ("/RowSpan", "/ColSpan"))
