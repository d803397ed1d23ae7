"""The sources that the rows of a new package lead to; all others would be cited for nothing."""

from relations.package import Package, Row


def used_sources(package: Package) -> list[Row]:
    """Return the rows of `sources` that another row refers to; each file dated to the last day of its votes, where it has such."""
    used: set[str] = set()
    for table in package.tables.values():
        columns = [one.column for one in table.references if one.table == "sources"]
        if columns:
            used |= {row[column] for _, row in table.rows() for column in columns}
    last: dict[str, str] = {}
    for name in ("ga_rollcalls", "sc_rollcalls"):
        for _, row in package.table(name).rows():
            last[row["source"]] = max(row["date"], last.get(row["source"], ""))
    rows = [row for _, row in package.table("sources").rows() if row["source"] in used]
    return [row | {"covers_to": last.get(row["source"], row["covers_to"])} for row in rows]
