"""A package that begins with a year: what is earlier goes, so that a small dossier is small."""

from relations.files import write_all
from relations.package import Package, Row
from relations.table_text import table_text


def leave_out_earlier(package: Package, tables: list[str], year: int) -> None:
    """Write these tables without the rows before the year; those of a table that is dated by another (votes by roll calls) go with it."""
    kept: dict[str, set[str]] = {}
    texts = {}
    for name in tables:
        table = package.table(name)
        rows = [row for _, row in table.rows() if _is_later(row, table.time or "", table.join, kept, year)]
        kept[name] = {row[table.primary_key[0]] for row in rows}
        texts[table.file] = table_text(table, rows)
    write_all(texts)


def _is_later(row: Row, time: str, join: str | None, kept: dict[str, set[str]], year: int) -> bool:
    if join:
        return row["rollcall"] in kept[join]
    return not row[time] or int(row[time][:4]) >= year
