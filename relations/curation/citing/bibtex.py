"""BibTeX in UTF-8, with the ids of the sources as keys; read by BibTeX, BibLaTeX and Pandoc alike."""

import re
from collections.abc import Iterator, Sequence

from relations.curation.citing.works import Work
from relations.dates import date_words, moments

# (type of entry, field for whoever published it where that is not an author)
_TYPES = {
    "news": ("article", "journal"),
    "reference-work": ("incollection", "booktitle"),
    "book": ("book", ""),
    "memoir": ("book", ""),
    "report": ("techreport", "institution"),
    "treaty": ("misc", "howpublished"),
}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ESCAPES = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "&%$#_"},
}


def bibtex(works: Sequence[Work]) -> str:
    """Return the works as BibTeX entries, in the order given."""
    return "\n".join(map(entry, works))


def entry(work: Work) -> str:
    """Return one work as an entry; what is not stated has no field."""
    kind, where = _TYPES.get(work.kind, ("misc", ""))
    fields = [
        ("author", f"{{{{{escaped(work.author)}}}}}" if work.author else ""),
        ("title", f"{{{{{escaped(work.title)}}}}}"),
        (where, f"{{{{{escaped(work.publisher)}}}}}" if where else ""),
        (
            "edition" if kind == "book" else "version",
            f"{{{escaped(work.edition.removeprefix('Version '))}}}" if work.edition else "",
        ),
        *_date(work.published),
        ("url", f"{{{_address(work.url)}}}" if work.url else ""),
        ("language", f"{{{work.language}}}" if work.language else ""),
    ]
    lines = [f"  {name} = {value}," for name, value in fields if name and value]
    return "\n".join([f"@{kind}{{{work.id},", *lines, "}", ""])


def escaped(text: str) -> str:
    """Return text with the signs that mean something to TeX escaped, so that braces are balanced."""
    return "".join(_ESCAPES.get(sign, sign) for sign in " ".join(text.split()))


def _date(published: str) -> Iterator[tuple[str, str]]:
    """Yield year, month and day as far as stated; a date that is uncertain or no single one is told in a note too."""
    start, end = moments(published)
    first = start or end
    if first is None:
        return
    year = first.year.replace("X", "0")
    yield "year", f"{{{int(year)}}}"
    if first.month:
        yield "month", _MONTHS[first.month - 1]
    if first.day:
        yield "day", f"{{{first.day}}}"
    if first.mark or "/" in published or "X" in first.year:
        yield "note", f"{{Published {escaped(date_words(published))}}}"


def _address(url: str) -> str:
    r"""Return an address in which nothing can end the field: `\`, braces and spaces in their percent form."""
    return re.sub(r"[\\{}\s]", lambda sign: f"%{ord(sign[0]):02X}", url)
