"""The data dictionary: the declarations of datapackage.json as a page for readers."""

from collections.abc import Iterator

from relations.fields import Field
from relations.package import DataTable, Package

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
        *(f"| [{t.name}](#{t.name}) | {sum(1 for _ in t.rows()):,} | {t.title} |" for t in package.tables.values()),
    ]
    for table in package.tables.values():
        lines += ["", *_section(table)]
    return "\n".join(lines) + "\n"


def _section(table: DataTable) -> Iterator[str]:
    references = {column: f"{other}.{there}" for column, other, there in table.references}
    yield f"## {table.name}"
    yield ""
    yield table.description
    yield ""
    yield "| column | type | what | allowed |"
    yield "| --- | --- | --- | --- |"
    for field in table.fields:
        key = " (key)" if field.name in table.primary_key else ""
        unit = f" Unit: {field.unit}." if field.unit else ""
        yield f"| `{field.name}`{key} | {_kind(field)} | {field.description}{unit} | {_allowed(field, references)} |"
    yield ""
    terms = "; ".join(f"[{licence.title}]({licence.path})" for licence in table.licences)
    yield f"Terms: {terms}."


def _kind(field: Field) -> str:
    return "date (EDTF)" if field.edtf else "address" if field.format == "uri" else str(field.kind)


def _allowed(field: Field, references: dict[str, str]) -> str:
    parts = [] if field.required else ["may be empty"]
    if field.name in references:
        parts.append(f"in `{references[field.name]}`")
    if field.enum:
        parts.append(", ".join(f"`{value}`" for value in field.enum))
    return "; ".join(parts)
