"""What a parameters cell declares, read from its source: annotated and plain assignments, papermill's `# type:` and help in comments, enums.

Docstrings, comments and the imports that types need may stand between them.
"""

import ast
import io
import re
import tokenize
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from relations.builds.plain_values import Enums, last_name, plain_value
from relations.execution.values import Member

# Modules that declarations need; they do nothing.
_OF_TYPES = {"__future__", "collections", "datetime", "decimal", "enum", "math", "numpy", "pathlib", "typing"}
_TYPE = re.compile(r"\s*type:\s*(.*)$", re.DOTALL)


class CellRefusal(ValueError):  # noqa: N818 (the name of what it is)
    """What is wrong with a line of the cell."""

    def __init__(self, line: int | None, problem: str) -> None:
        super().__init__(problem)
        self.line, self.problem = line, problem


@dataclass(frozen=True)
class Declared:
    """One parameter as the cell has it. Without an annotation, `annotation` is what the default is."""

    name: str
    annotation: str
    default: Any
    help: str


def enums_in(source: str) -> dict[str, tuple[Member, ...]]:
    """Return the enums that a cell declares, by name. Raises CellRefusal for source that is no Python."""
    return {
        statement.name: tuple(_members(statement))
        for statement in _parsed(source)
        if isinstance(statement, ast.ClassDef) and _is_enum(statement)
    }


def declared_in(source: str, enums: Enums) -> Iterator[Declared]:
    """Yield the parameters in order. Raises CellRefusal for a statement that declares none, and for a default that would have to be run."""
    comments = _comments(source)
    for statement in _parsed(source):
        if _declares_nothing(statement):
            continue
        names = _names(statement)
        value = getattr(statement, "value", None)
        if not names or value is None:
            raise CellRefusal(statement.lineno, 'not an annotated assignment such as period: str = "all"')
        try:
            default = plain_value(value, enums)
        except (ValueError, SyntaxError):
            raise CellRefusal(statement.lineno, "the default is not a plain value") from None
        said, words = _read_comment(comments.get(statement.end_lineno or 0) or comments.get(statement.lineno, ""))
        written = ast.unparse(statement.annotation) if isinstance(statement, ast.AnnAssign) else said
        for name in names:
            yield Declared(name, written or _annotation_of(default), default, words)


def _parsed(source: str) -> list[ast.stmt]:
    try:
        return ast.parse(source).body
    except SyntaxError as error:
        raise CellRefusal(error.lineno, error.msg) from None
    except (ValueError, RecursionError) as error:  # a null byte; brackets without end
        raise CellRefusal(None, str(error)) from None


def _declares_nothing(statement: ast.stmt) -> bool:
    match statement:
        case ast.Expr(value=ast.Constant()) | ast.Pass():
            return True
        case ast.Import():
            return all(alias.name.partition(".")[0] in _OF_TYPES for alias in statement.names)
        case ast.ImportFrom():
            return (statement.module or "").partition(".")[0] in _OF_TYPES
        case ast.ClassDef():
            return _is_enum(statement)
    return False


def _names(statement: ast.stmt) -> list[str]:
    targets: list[ast.expr] = []
    if isinstance(statement, ast.AnnAssign):
        targets = [statement.target]
    elif isinstance(statement, ast.Assign):
        targets = statement.targets
    return [one.id for one in targets if isinstance(one, ast.Name)] if _all_names(targets) else []


def _all_names(targets: list[ast.expr]) -> bool:
    return all(isinstance(one, ast.Name) for one in targets)


def _is_enum(statement: ast.ClassDef) -> bool:
    return any(last_name(base).endswith("Enum") for base in statement.bases)


def _members(statement: ast.ClassDef) -> Iterator[Member]:
    words = any(last_name(base) == "StrEnum" for base in statement.bases)
    count = 0
    for line in statement.body:
        if not (isinstance(line, ast.Assign) and isinstance(line.targets[0], ast.Name)):
            continue
        name = line.targets[0].id
        if isinstance(line.value, ast.Call) and last_name(line.value.func) == "auto":
            value: Any = name.lower() if words else count + 1
        else:
            try:
                value = plain_value(line.value, {})
            except (ValueError, SyntaxError):
                raise CellRefusal(line.lineno, f"the value of {statement.name}.{name} is not a plain value") from None
        count = value if isinstance(value, int) else count
        yield Member(statement.name, name, value)


def _comments(source: str) -> Mapping[int, str]:
    """Return the comments by their line."""
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    try:
        return {token.start[0]: token.string[1:] for token in tokens if token.type == tokenize.COMMENT}
    except (tokenize.TokenError, SyntaxError):
        return {}


def _read_comment(comment: str) -> tuple[str, str]:
    """Return the type that a comment names, as in `# type: list[str]  whom to compare`, and its words of help."""
    found = _TYPE.match(comment)
    if not found:
        return "", comment.strip()
    taken: list[str] = []
    words = found[1].split(" ")
    while words and (not taken or _is_open(" ".join(taken))):
        taken.append(words.pop(0))
    said = " ".join(taken)
    return ("" if said.startswith("ignore") else said), " ".join(words).strip()


def _is_open(text: str) -> bool:
    return text.count("[") > text.count("]")


def _annotation_of(default: Any) -> str:
    """Return the annotation that a default stands for: numbers may be of either kind, and what is None may be anything."""
    match default:
        case None:
            return "object"
        case Member():
            return default.enum
        case bool() | str() | float():
            return type(default).__name__
        case int():
            return "int | float"
        case list() | tuple() | set() | frozenset():
            return _group_of(default)
        case _:
            name = type(default).__name__
            return "Path" if name.endswith("Path") else name


def _group_of(default: Any) -> str:
    group = type(default).__name__
    inner = {_annotation_of(one) for one in default}
    if len(inner) != 1 or "object" in inner:
        return group
    return f"{group}[{inner.pop()}, ...]" if group == "tuple" else f"{group}[{inner.pop()}]"
