"""Places of `datapackage.json` that say something else: of tables and columns that both sides have, by their names."""

import json
from collections.abc import Iterator
from typing import Any

from relations.editions.diff.differences import Declaration

_NOTHING = object()


def declaration_changes(before: Any, after: Any) -> Iterator[Declaration]:
    """Yield each place that differs, the outermost where a part is on one side alone. Tables on one side alone are told as tables."""
    for place, old, new in _different((), before, after):
        is_table = len(place) == 2 and place[0] == "resources"
        is_column = len(place) == 5 and place[2:4] == ("schema", "fields")
        if not ((is_table or is_column) and _NOTHING in (old, new)):
            yield Declaration(".".join(place), _words(old), _words(new))


def _different(place: tuple[str, ...], before: Any, after: Any) -> Iterator[tuple[tuple[str, ...], Any, Any]]:
    old, new = _parts(before), _parts(after)
    if old is None or new is None:
        if before != after:
            yield place, before, after
        return
    for name in sorted({**old, **new}):
        yield from _different((*place, name), old.get(name, _NOTHING), new.get(name, _NOTHING))


def _parts(value: Any) -> dict[str, Any] | None:
    """Return the parts of a value by name: of an object, or of a list of objects with a name each; None for what has no such parts."""
    if isinstance(value, dict):
        return value
    if (
        isinstance(value, list)
        and value
        and all(isinstance(one, dict) and isinstance(one.get("name"), str) for one in value)
    ):
        return {one["name"]: one for one in value}
    return None


def _words(value: Any) -> str | None:
    if value is _NOTHING:
        return None
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
