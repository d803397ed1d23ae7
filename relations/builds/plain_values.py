"""The value of an expression in a parameters cell, found without running it: literals, dates, paths, `nan` and what is built of these."""

import ast
import datetime
import decimal
import math
import operator
import pathlib
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from relations.execution.values import Member

Enums = Mapping[str, Sequence[Member]]
_NAMED = {"nan": math.nan, "inf": math.inf, "NaN": math.nan, "UTC": datetime.UTC, "utc": datetime.UTC}
_MAKERS: Mapping[str, Callable[..., Any]] = {
    "date": datetime.date,
    "datetime": datetime.datetime,
    "time": datetime.time,
    "timedelta": datetime.timedelta,
    "timezone": datetime.timezone,
    "date.fromisoformat": datetime.date.fromisoformat,
    "datetime.fromisoformat": datetime.datetime.fromisoformat,
    "time.fromisoformat": datetime.time.fromisoformat,
    "Decimal": decimal.Decimal,
    "Path": pathlib.Path,
    "PurePath": pathlib.Path,
    "float": float,
    **{group.__name__: group for group in (list, tuple, set, frozenset, dict)},
}
_NUMBERS: Mapping[type, Callable[[Any, Any], Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}


def plain_value(node: ast.expr, enums: Enums) -> Any:
    """Return the value of an expression. Raises ValueError for one that would have to be run, or that has none."""
    try:
        return _value(node, enums)
    except (TypeError, ArithmeticError, RecursionError) as error:
        raise ValueError(str(error)) from None


def last_name(node: ast.expr) -> str:
    """Return the last name of a dotted one, such as `date` of `datetime.date`."""
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def _value(node: ast.expr, enums: Enums) -> Any:
    match node:
        case ast.List() | ast.Tuple() | ast.Set():
            group = {ast.List: list, ast.Tuple: tuple, ast.Set: set}[type(node)]
            return group(_value(one, enums) for one in node.elts)
        case ast.Dict():
            keys = [_value(key, enums) for key in node.keys if key is not None]
            return dict(zip(keys, (_value(one, enums) for one in node.values), strict=True))
        case ast.UnaryOp(op=ast.USub() | ast.UAdd()):
            found = _value(node.operand, enums)
            return -found if isinstance(node.op, ast.USub) else +found
        case ast.BinOp():
            return _computed(node.op, _value(node.left, enums), _value(node.right, enums))
        case ast.Attribute() | ast.Name():
            return _named(node, enums)
        case ast.Subscript() if members := enums.get(last_name(node.value)):
            return _only(members, "name", _value(node.slice, enums))
        case ast.Call():
            return _made(node, enums)
    return ast.literal_eval(node)


def _named(node: ast.Attribute | ast.Name, enums: Enums) -> Any:
    if isinstance(node, ast.Attribute) and (members := enums.get(last_name(node.value))):
        return _only(members, "name", node.attr)
    if last_name(node) not in _NAMED:
        raise ValueError(last_name(node))
    return _NAMED[last_name(node)]


def _made(node: ast.Call, enums: Enums) -> Any:
    values = [_value(one, enums) for one in node.args]
    named = {one.arg: _value(one.value, enums) for one in node.keywords if one.arg}
    name = last_name(node.func)
    if members := enums.get(name):
        return _only(members, "value", *values)
    if name == "fromisoformat" and isinstance(node.func, ast.Attribute):
        name = f"{last_name(node.func.value)}.{name}"
    if name not in _MAKERS:
        raise ValueError(name)
    return _MAKERS[name](*values, **named)


def _only(members: Sequence[Member], by: str, wanted: Any) -> Member:
    for member in members:
        if getattr(member, by) == wanted:
            return member
    raise ValueError(wanted)


def _computed(op: ast.operator, left: Any, right: Any) -> Any:
    """Return what two numbers make, or the path below a path."""
    paths = isinstance(left, pathlib.Path) and isinstance(op, ast.Div)
    numbers = all(isinstance(one, int | float) for one in (left, right))
    if type(op) not in _NUMBERS or not (paths or numbers):
        raise ValueError(type(op).__name__)
    return _NUMBERS[type(op)](left, right)
