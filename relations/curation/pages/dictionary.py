"""The data dictionary: the declarations of datapackage.json as a page for readers."""

from collections.abc import Iterator
from typing import Any

from relations.package import Package, Table

_FORM = (
    "UTF-8, comma-separated, one fact per row, sorted by primary key. An empty cell means not known or not applicable."
)


def data_dictionary(package: Package) -> str:
    """Return the dictionary in Markdown: one section a table, with its columns, keys, terms and number of rows."""
    descriptor = package.descriptor
    lines = [
        f"# {descriptor['title']}: data dictionary",
        "",
        "Made by `relations data pages` from `datapackage.json`; change that file, not this one.",
        "",
        f"Version {descriptor['version']}. {descriptor['description']} {_FORM}",
        "",
        "| table | rows | what |",
        "| --- | ---: | --- |",
        *(
            f"| [{t.name}](#{t.name}) | {sum(1 for _ in t.rows()):,} | {t.resource['title']} |"
            for t in package.tables.values()
        ),
    ]
    for table in package.tables.values():
        lines += ["", *_section(table)]
    return "\n".join(lines) + "\n"


def _section(table: Table) -> Iterator[str]:
    references = {column: f"{other}.{there}" for column, other, there in table.foreign_keys}
    yield f"## {table.name}"
    yield ""
    yield table.resource["description"]
    yield ""
    yield "| column | type | what | allowed |"
    yield "| --- | --- | --- | --- |"
    for field in table.fields:
        key = " (key)" if field["name"] in table.primary_key else ""
        unit = f" Unit: {field['unit']}." if "unit" in field else ""
        yield f"| `{field['name']}`{key} | {_kind(field)} | {field['description']}{unit} | {_allowed(field, references)} |"
    yield ""
    terms = "; ".join(f"[{licence['title']}]({licence['path']})" for licence in table.resource["licenses"])
    yield f"Terms: {terms}."


def _kind(field: dict[str, Any]) -> str:
    return "date (EDTF)" if field.get("edtf") else "address" if field.get("format") == "uri" else str(field["type"])


def _allowed(field: dict[str, Any], references: dict[str, str]) -> str:
    rules = field.get("constraints", {})
    parts = [] if rules.get("required") else ["may be empty"]
    if field["name"] in references:
        parts.append(f"in `{references[field['name']]}`")
    if "enum" in rules:
        parts.append(", ".join(f"`{value}`" for value in rules["enum"]))
    return "; ".join(parts)
