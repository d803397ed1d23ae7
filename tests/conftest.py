"""Small data packages for tests, declared where they are used."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from relations.package import Package, open_package


@pytest.fixture
def make_package(tmp_path: Path) -> Callable[..., Package]:
    """Return a function that writes a data package of the given tables.

    A table is a dict of `fields` (name to type, or to the rest of the field's declaration), `text` (the CSV; None for no file), and
    whatever else its resource declares. Its first column is the key unless `key` says otherwise; `refers` maps a column to a table
    that has a column of the same name.
    """

    def make(tables: dict[str, dict[str, Any]], **declared: Any) -> Package:
        root = tmp_path / "package"
        root.mkdir()
        resources = []
        for name, table in tables.items():
            rest = dict(table)
            fields = [
                {"name": column, "description": f"What {column} is.", **({"type": of} if isinstance(of, str) else of)}
                for column, of in rest.pop("fields").items()
            ]
            key = rest.pop("key", [fields[0]["name"]])
            references = [
                {"fields": [column], "reference": {"resource": other, "fields": [column]}}
                for column, other in rest.pop("refers", {}).items()
            ]
            text = rest.pop("text")
            if text is not None:
                (root / f"{name}.csv").write_text(text, encoding="utf-8")
            schema = {"fields": fields, "primaryKey": key, "foreignKeys": references}
            resources.append({"name": name, "path": f"{name}.csv", "schema": schema, **rest})
        (root / "datapackage.json").write_text(json.dumps({**declared, "resources": resources}), encoding="utf-8")
        return open_package(root)

    return make
