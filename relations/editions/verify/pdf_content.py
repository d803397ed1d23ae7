"""What a PDF of ours says: the words of its pages, its tags, and the files in it."""

import io
from collections.abc import Iterator
from typing import Any

_LONG = 60


def pdf_difference(old: bytes, new: bytes) -> str | None:
    """Return what first differs between two PDFs, in words: attached files, words of a page, tags. None where all are equal."""
    before, after = attachments(old), attachments(new)
    for name in sorted({*before, *after}):
        if before.get(name) != after.get(name):
            return (
                f"the attached {name} differs"
                if name in before and name in after
                else f"{name} is attached to one only"
            )
    pages = words_of_pages(old), words_of_pages(new)
    if len(pages[0]) != len(pages[1]):
        return f"it has {len(pages[0])} pages and {len(pages[1])}"
    for number, (one, other) in enumerate(zip(*pages, strict=True), start=1):
        if one != other:
            return f"page {number}: {_first(one, other)}"
    if list(_tags(old)) != list(_tags(new)):
        return "its tags differ"
    return None


def attachments(pdf: bytes) -> dict[str, bytes]:
    """Return the files that are attached to a PDF, by name. Raises ValueError for what is no PDF."""
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(pdf)) as opened:
            return {name: spec.get_file().read_bytes() for name, spec in opened.attachments.items()}
    except pikepdf.PdfError:
        raise ValueError("it is no PDF, or a damaged one") from None


def words_of_pages(pdf: bytes) -> list[list[str]]:
    """Return the words of each page."""
    import pypdfium2

    opened = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_bounded().split() for page in opened]
    finally:
        opened.close()


def _tags(pdf: bytes) -> Iterator[str]:
    """Yield the names of the structure elements with their alternative texts, in the order of the structure tree."""
    import pikepdf

    with pikepdf.open(io.BytesIO(pdf)) as opened:
        waiting: list[Any] = [opened.Root.get("/StructTreeRoot")]
        while waiting:
            one = waiting.pop()
            if isinstance(one, pikepdf.Array):
                waiting += reversed([*one])
            elif isinstance(one, pikepdf.Dictionary):
                yield f"{one.get('/S', '')} {one.get('/Alt', '')}"
                waiting.append(one.get("/K"))


def _first(old: list[str], new: list[str]) -> str:
    at = next((i for i, pair in enumerate(zip(old, new, strict=False)) if pair[0] != pair[1]), min(len(old), len(new)))
    return " and ".join(f"“{' '.join(words[at : at + 8])[:_LONG]}”" for words in (old, new))
