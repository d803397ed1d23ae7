"""Whether two files say the same, and if not, where they first differ: data, text and structure, whatever their bytes are."""

import io
import json
import zipfile
from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest
from pathlib import PurePath
from typing import Any

from relations.editions.verify.pdf_content import pdf_difference

_LONG = 60  # signs of a text that is shown
_WHOLE = "the list"


def difference(name: str, old: bytes, new: bytes) -> str | None:
    """Return where the content of two files of this name first differs, in words; None where it is equal.

    JSON and notebooks are compared as values, pages by their elements, attributes and words, PDFs by their pages' words, tags and attached files,
    archives by their members; other files by their bytes.
    """
    compare = _BY_SUFFIX.get(PurePath(name).suffix)
    if compare is None:
        return None if old == new else "the bytes differ"
    try:
        return compare(old, new)
    except Exception as error:  # noqa: BLE001 (what cannot be read is no equal of anything, whatever its reader raises)
        return f"it cannot be read: {type(error).__name__}: {error}"


def _json(old: bytes, new: bytes) -> str | None:
    return next(_in_values(json.loads(old), json.loads(new), ""), None)


def _in_values(old: Any, new: Any, path: str) -> Iterator[str]:
    """Yield where two values differ, in their order."""
    if isinstance(old, dict) and isinstance(new, dict):
        for key in dict.fromkeys([*old, *new]):
            if key in old and key in new:
                yield from _in_values(old[key], new[key], f"{path}.{key}".lstrip("."))
            else:
                yield f"{path}.{key} is in one of them only".lstrip(".")
    elif isinstance(old, list) and isinstance(new, list):
        if len(old) != len(new):
            where = path or _WHOLE
            yield f"{where} has {len(old)} things and {len(new)}"
        for i, (one, other) in enumerate(zip(old, new, strict=False)):
            yield from _in_values(one, other, f"{path}[{i}]")
    elif old != new or type(old) is not type(new):
        yield f"{path}: {_short(old)} and {_short(new)}"


def _page(old: bytes, new: bytes) -> str | None:
    return first_difference(_elements(old), _elements(new), "element")


def _elements(page: bytes) -> list[tuple[str, ...]]:
    """Return the elements of a page in their order: the name, the attributes and the words within and after it."""
    from lxml import html

    root = html.document_fromstring(page, parser=html.HTMLParser(encoding="utf-8", huge_tree=True))
    return [
        (
            str(one.tag),
            *(f"{key}={value}" for key, value in sorted(one.attrib.items())),
            *_words(one.text),
            *_words(one.tail),
        )
        for one in root.iter()
    ]


def _words(text: str | None) -> list[str]:
    return (text or "").split()


def _archive(old: bytes, new: bytes) -> str | None:
    members = []
    for content in (old, new):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members.append({name: archive.read(name) for name in archive.namelist()})
    before, after = members
    for name in sorted({*before, *after}):
        if name not in before or name not in after:
            return f"{name} is in one of them only"
        if before[name] != after[name]:
            return f"{name} differs"
    return None


def first_difference(old: Sequence[Any], new: Sequence[Any], what: str) -> str | None:
    """Return the first place, counted from 1, where two sequences differ, in words."""
    for n, (one, other) in enumerate(zip_longest(old, new), start=1):
        if one != other:
            return f"{what} {n}: {_short(one)} and {_short(other)}"
    return None


def _short(value: Any) -> str:
    if value is None:
        return "nothing"
    text = value if isinstance(value, str) else " ".join(value) if isinstance(value, tuple) else repr(value)
    return f"“{text}”" if len(text) <= _LONG else f"“{text[:_LONG]}…”"


_BY_SUFFIX: dict[str, Callable[[bytes, bytes], str | None]] = {
    ".json": _json,
    ".ipynb": _json,
    ".html": _page,
    ".pdf": pdf_difference,
    ".zip": _archive,
}
