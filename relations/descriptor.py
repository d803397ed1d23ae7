"""The descriptor of a data package, read with suspicion: a package may come from anywhere, and must not reach outside its folder."""

import json
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

from relations.errors import DataError, UsageError
from relations.text_file import read_text

_TYPES = ("string", "integer", "number", "boolean", "date")
_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]*")
_OUTSIDE = re.compile(r"[\x00-\x1f\x7f\\:]")  # control characters, the separators of Windows, and `http:`
_ELSEWHERE = (
    "data",
    "extrapaths",
    "innerpath",
    "compression",
    "dialect",
    "profile",
)  # of a resource: would read something else
_PLAIN = {"scheme": "file", "format": "csv"}


def read_descriptor(root: Path) -> dict[str, Any]:
    """Return what `datapackage.json` in the folder declares.

    Raises UsageError where there is no such file, DataError that names the place for JSON that is none, for resources of another shape than
    tables have, and for a path that leaves the folder, through a link too: nothing else was done by then.
    """
    file = root / "datapackage.json"
    try:
        content = json.loads(read_text(file))
    except (FileNotFoundError, NotADirectoryError):
        raise UsageError(f"{root}: no data package here (no datapackage.json)") from None
    except json.JSONDecodeError as error:
        raise DataError(f"{file}:{error.lineno}: not valid JSON: {error.msg}") from None
    except UnicodeDecodeError as error:
        raise DataError(f"{file}: byte {error.start + 1} is not UTF-8; save the file as UTF-8") from None
    except RecursionError:
        raise DataError(f"{file}: nested too deeply") from None
    except ValueError as error:  # a number of thousands of digits
        raise DataError(f"{file}: not valid JSON: {str(error).partition(';')[0]}") from None
    if fault := next(_faults(content, root), None):
        raise DataError(f"{file}: {fault}")
    return dict(content)


def _faults(content: Any, root: Path) -> Iterator[str]:
    if not isinstance(content, dict) or not isinstance(content.get("resources"), list):
        yield "expected an object with a list of resources"
        return
    names: set[str] = set()
    for number, resource in enumerate(content["resources"], start=1):
        if not (
            isinstance(resource, dict) and isinstance(resource.get("name"), str) and _NAME.fullmatch(resource["name"])
        ):
            yield f"resource {number} has no name of letters, digits, - and _"
            return
        name = resource["name"]
        if name in names:
            yield f"two resources have the name '{name}'"
        names.add(name)
        yield from (
            f"resource '{name}': {fault}" for fault in (*_path_faults(resource, root), *_schema_faults(resource))
        )


def _path_faults(resource: dict[str, Any], root: Path) -> Iterator[str]:
    path = resource.get("path")
    if not isinstance(path, str) or not path:
        yield "'path' is not one relative path"
        return
    parts = PurePosixPath(path)
    if _OUTSIDE.search(path) or parts.is_absolute() or ".." in parts.parts or path.startswith("~"):
        yield f"the path {path!r} leaves the folder of the package; tables lie inside it"
    elif not (root / path).resolve().is_relative_to(root.resolve()):
        yield f"the path {path!r} is a link that leaves the folder of the package"
    for key in (key for key in _ELSEWHERE if key in resource):
        yield f"'{key}' is not for tables of ours; a table is one CSV file"
    for key, value in _PLAIN.items():
        if resource.get(key, value) != value:
            yield f"'{key}' is {resource[key]!r}; a table is a {value}"


def _schema_faults(resource: dict[str, Any]) -> Iterator[str]:
    if "schema" not in resource:
        return  # whoever needs it says so
    schema = resource["schema"]
    fields = schema.get("fields") if isinstance(schema, dict) else None
    if not isinstance(schema, dict) or not isinstance(fields, list) or not fields:
        yield "'schema' is no object with a list of fields"
        return
    for number, field in enumerate(fields, start=1):
        if not (isinstance(field, dict) and isinstance(field.get("name"), str) and field.get("type") in _TYPES):
            yield f"field {number} lacks a name or a type of {', '.join(_TYPES)}"
        elif not isinstance(field.get("constraints", {}), dict):
            yield f"the constraints of field '{field['name']}' are no object"
    columns = {field["name"] for field in fields if isinstance(field, dict) and isinstance(field.get("name"), str)}
    key = schema.get("primaryKey")
    if not (isinstance(key, list) and key and all(isinstance(name, str) and name in columns for name in key)):
        yield "'primaryKey' is no list of its fields"
    references = schema.get("foreignKeys")
    if not (isinstance(references, list) and all(map(_is_reference, references))):
        yield "'foreignKeys' is no list of references with one field each"


def _is_reference(key: Any) -> bool:
    there = key.get("reference") if isinstance(key, dict) else None
    return (
        isinstance(there, dict)
        and isinstance(there.get("resource"), str)
        and _is_one(key.get("fields"))
        and _is_one(there.get("fields"))
    )


def _is_one(names: Any) -> bool:
    return isinstance(names, list) and len(names) == 1 and isinstance(names[0], str)
