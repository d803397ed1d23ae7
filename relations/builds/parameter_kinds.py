"""What a parameter may be, by the annotation with which a notebook declares it, and how a value of TOML, JSON or a command line becomes one.

TOML and JSON have neither paths nor tuples, and JSON no dates and no `nan`: text or a list stands for them. What an annotation does not say, or says
in a way that is not known here, is not judged.
"""

import ast
import datetime
import decimal
import pathlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from relations.builds.plain_values import Enums, last_name, plain_value
from relations.execution.values import Member


@dataclass(frozen=True)
class Kind:
    """What fits, and what it then is: `fit` returns the value for the notebook, or raises ValueError or TypeError. `example` is one in TOML;
    `choices` are all that there are, where there are few."""

    fit: Callable[[Any], Any]
    example: str = ""
    choices: tuple[Any, ...] = ()


ANYTHING = Kind(lambda value: value)


def kind_of(annotation: str, enums: Enums) -> Kind:
    """Return the kind that an annotation names; `enums` are those that the notebook declares."""
    try:
        return _kind(ast.parse(annotation, mode="eval").body, enums)
    except (SyntaxError, RecursionError, ValueError):
        return ANYTHING


def _kind(node: ast.expr, enums: Enums) -> Kind:
    match node:
        case ast.Constant(value=None):
            return _NONE
        case ast.Constant(value=str(text)):  # an annotation in quotation marks
            return kind_of(text, enums)
        case ast.BinOp(op=ast.BitOr()):
            return _union([_kind(node.left, enums), _kind(node.right, enums)])
        case ast.Name() | ast.Attribute():
            name = last_name(node)
            return _literal(enums[name]) if name in enums else _BARE.get(name, ANYTHING)
        case ast.Subscript():
            return _subscripted(last_name(node.value), _elements(node.slice), enums)
    return ANYTHING


def _elements(node: ast.expr) -> list[ast.expr]:
    return node.elts if isinstance(node, ast.Tuple) else [node]


def _subscripted(name: str, inner: list[ast.expr], enums: Enums) -> Kind:
    if name == "Literal":
        return _literal([plain_value(one, enums) for one in inner])
    kinds = [ANYTHING if _is_dots(one) else _kind(one, enums) for one in inner]
    match name.lower():
        case "optional":
            return _union([kinds[0], _NONE])
        case "union":
            return _union(kinds)
        case "annotated" | "final":
            return kinds[0]
        case "tuple":
            ending = len(inner) == 2 and _is_dots(inner[1])
            return _many(tuple, kinds[0]) if ending else _each(kinds)
        case "dict" | "mapping" | "mutablemapping" | "defaultdict" | "ordereddict":
            return _dict(kinds[0], kinds[1]) if len(kinds) == 2 else _BARE["dict"]
        case "list" | "sequence" | "iterable" | "collection":
            return _many(list, kinds[0])
        case "set" | "abstractset":
            return _many(set, kinds[0])
        case "frozenset":
            return _many(frozenset, kinds[0])
    return ANYTHING


def _is_dots(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is ...


def _exactly(*types: type, example: str) -> Kind:
    def fit(value: Any) -> Any:
        if type(value) not in types:
            raise ValueError(value)
        return value

    return Kind(fit, example)


def _moment(kind: type[datetime.date] | type[datetime.time], example: str) -> Kind:
    return Kind(lambda value: value if type(value) is kind else kind.fromisoformat(value), example)


def _float(value: Any) -> Any:
    if isinstance(value, str) and value.lstrip("+-") in ("nan", "inf"):
        return float(value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError(value)
    return value


def _decimal(value: Any) -> decimal.Decimal:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise ValueError(value)
    try:
        return decimal.Decimal(str(value))
    except decimal.InvalidOperation:
        raise ValueError(value) from None


def _path(value: Any) -> pathlib.Path:
    if not isinstance(value, str) or not value or "\0" in value:
        raise ValueError(value)
    return pathlib.Path(value)


def _none(value: Any) -> None:
    if value is not None and value not in ("none", "null"):  # TOML has no word for it
        raise ValueError(value)


def _union(kinds: Sequence[Kind]) -> Kind:
    """A value is what it is, where that fits; only else it becomes another."""

    def fit(value: Any) -> Any:
        fitted = [one for kind in kinds if (one := _fitted(kind, value))]
        return next((one for (one,) in fitted if one is value), fitted[0][0] if fitted else _refuse(value))

    examples = [kind.example for kind in kinds if kind.example and kind is not _NONE]
    return Kind(fit, examples[0] if examples else "", tuple(one for kind in kinds for one in kind.choices))


def _fitted(kind: Kind, value: Any) -> tuple[Any] | None:
    try:
        return (kind.fit(value),)
    except (ValueError, TypeError):
        return None


def _refuse(value: Any) -> Any:
    raise ValueError(value)


def _many(group: type, inner: Kind) -> Kind:
    def fit(value: Any) -> Any:
        if not isinstance(value, list | tuple | set | frozenset):
            raise ValueError(value)
        return group(inner.fit(one) for one in value)

    two = '"USA", "CHN"' if inner.example == _TEXT.example else "1971, 1991" if inner.example == "3" else inner.example
    return Kind(fit, f"[{two}]" if two else "")


def _each(kinds: Sequence[Kind]) -> Kind:
    def fit(value: Any) -> Any:
        if not isinstance(value, list | tuple):
            raise ValueError(value)
        return tuple(kind.fit(one) for kind, one in zip(kinds, value, strict=True))

    examples = [kind.example for kind in kinds]
    return Kind(fit, f"[{', '.join(examples)}]" if all(examples) else "")


def _dict(keys: Kind, values: Kind) -> Kind:
    def fit(value: Any) -> Any:
        if not isinstance(value, Mapping):
            raise ValueError(value)
        return {_key(keys, key): values.fit(one) for key, one in value.items()}

    return Kind(fit, f"{{ USA = {values.example} }}" if keys.example == _TEXT.example and values.example else "")


def _key(kind: Kind, key: Any) -> Any:
    """Return a key, which TOML and JSON have as text alone."""
    if found := _fitted(kind, key):
        return found[0]
    try:
        return kind.fit(ast.literal_eval(key))
    except SyntaxError:
        raise ValueError(key) from None


def _literal(allowed: Sequence[Any]) -> Kind:
    """One of some values; a member of an enum goes by its name or its value."""

    def fit(value: Any) -> Any:
        for one in allowed:
            meant = (one, one.value, one.name) if isinstance(one, Member) else (one,)
            if any(value == of and type(value) is type(of) for of in meant):  # True is 1 to Python
                return one
        return _none(value) if None in allowed else _refuse(value)

    return Kind(fit, choices=tuple(allowed))


_TEXT = _exactly(str, example='"USA"')
_NONE = Kind(_none)
_LIST = _many(list, ANYTHING)
_BARE: dict[str, Kind] = {
    "str": _TEXT,
    "int": _exactly(int, example="3"),
    "float": Kind(_float, "0.5"),
    "bool": _exactly(bool, example="true"),
    "date": _moment(datetime.date, "2011-03-15"),
    "datetime": _moment(datetime.datetime, "2011-03-15T12:00:00"),
    "time": _moment(datetime.time, "12:30:00"),
    "Decimal": Kind(_decimal, '"0.1"'),
    **dict.fromkeys(("Path", "PurePath", "PosixPath", "PathLike"), Kind(_path, '"data/votes.csv"')),
    "None": _NONE,
    "NoneType": _NONE,
    **dict.fromkeys(("list", "List", "Sequence", "Iterable", "Collection"), _LIST),
    **dict.fromkeys(("tuple", "Tuple"), _many(tuple, ANYTHING)),
    **dict.fromkeys(("set", "Set"), _many(set, ANYTHING)),
    **dict.fromkeys(("frozenset", "FrozenSet"), _many(frozenset, ANYTHING)),
    **dict.fromkeys(("dict", "Dict", "Mapping"), _dict(ANYTHING, ANYTHING)),
}
