"""SIPRI's trade register, one row per deal, to `arms_deals`: the deals with the second state of the pair, without the comments.

Where the second supplied the first too, they are also the deals with the first.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pandas as pd

from relations.errors import DataError
from relations.ingest.marked import marked_number, marked_years
from relations.ingest.sipri_file import Record, SipriFile, check_scope, check_widths, read_sipri
from relations.ingest.sipri_names import OF_ALL, SipriNames
from relations.ingest.sipri_record import SipriRecord
from relations.package import Package

COLUMNS = [
    "Recipient", "Supplier", "Year of order", "Number ordered", "Weapon designation", "Weapon description", "Number delivered",
    "Year(s) of delivery", "status", "Comments", "SIPRI TIV per unit", "SIPRI TIV for total order",
    "SIPRI TIV of delivered weapons",
]  # fmt: skip
STATUS = {"New": "new", "Second hand": "second-hand", "Second hand but modernized": "modernised"}


def read_sipri_register(table: SipriFile, package: Package, edition: str) -> dict[str, pd.DataFrame]:
    """Return the deals. An unnamed column qualifies the one before it.

    Raises DataError with file, line and column for another layout, a name or kind of weapon that our tables do not list, or a cell
    that cannot be read.
    """
    names = SipriNames(package)
    first, second = package.dossier["pair"]
    check_scope(table, ("All countries", *names.written(second)))
    kinds = {row["description"] for _, row in package.table("arms_categories").rows()}
    records = [SipriRecord(table, line, cells) for line, cells in table.records]
    ways = [(names.known(one.text("Supplier")), names.known(one.text("Recipient"))) for one in records]
    recipients = {first, second} if (second, first) in ways else {second}
    deals = [_deal(one, names, kinds) for one, way in zip(records, ways, strict=True) if way[1] in recipients]
    if not deals and len({one.text("Recipient") for one in records}) < OF_ALL:
        raise DataError(
            f"{table.file}: Recipient: no deal of {second}; the file is cut short or made for another recipient"
        )
    found = _with_ids(deals).assign(source=edition)
    return {"arms_deals": found if deals else pd.DataFrame(columns=package.table("arms_deals").columns)}


def load_sipri_register(file: Path) -> SipriFile:
    """Return the register as it stands in a file, all its deals. Raises DataError for another layout, or a record of another width."""
    table = read_sipri(file, _is_header, f"the columns {', '.join(COLUMNS)}")
    table = replace(table, records=_rejoined(table))
    check_widths(table)
    return table


def names_in_register(table: SipriFile) -> Iterator[tuple[int, str, str, bool]]:
    """Yield (line, column, name, whether it is one of a kind of weapon) of each name in a register that our tables have to know."""
    for column in ("Recipient", "Supplier", "Weapon description"):
        at = table.header.index(column)
        for line, cells in table.records:
            yield line, column, cells[at].strip(), column == "Weapon description"


def _is_header(cells: list[str]) -> bool:
    return [name.strip() for name in cells if name.strip()] == COLUMNS


def _rejoined(table: SipriFile) -> list[Record]:
    """Return the records with those whole again whose comment was broken by a line end (two in the edition of 2023).

    Only that shape is mended: a record that stops in the comment, and a next one that has the comment's rest and what follows it.
    """
    head = table.header.index("Comments") + 1
    tail = len(table.header) - head + 1
    whole: list[Record] = []
    for line, cells in table.records:
        if whole and len(cells) == tail and len(whole[-1][1]) == head:
            start, first = whole.pop()
            whole.append((start, [*first[:-1], f"{first[-1]} {cells[0]}", *cells[1:]]))
        else:
            whole.append((line, cells))
    return whole


def _deal(record: SipriRecord, names: SipriNames, kinds: set[str]) -> dict[str, Any]:
    order_year, order_year_estimated = record.marked("Year of order", marked_number)
    ordered, ordered_estimated = record.marked("Number ordered", marked_number)
    delivered, delivered_estimated = record.marked("Number delivered", marked_number)
    years, years_estimated = record.marked("Year(s) of delivery", marked_years)
    kind = record.one_of("Weapon description", kinds, "arms_categories.csv; add it there with its category")
    status = record.one_of("status", STATUS, f"the known states: {', '.join(STATUS)}")
    return {
        "supplier": names.code(record.text("Supplier"), record.table.file, record.line, "Supplier"),
        "recipient": names.code(record.text("Recipient"), record.table.file, record.line, "Recipient"),
        "designation": record.text("Weapon designation"),
        "description": kind,
        "order_year": order_year,
        "order_year_estimated": order_year_estimated,
        "ordered": ordered,
        "ordered_estimated": ordered_estimated,
        "delivered": delivered,
        "delivered_estimated": delivered_estimated,
        "delivery_years": " ".join(map(str, years)),
        "delivery_years_estimated": years_estimated,
        "status": STATUS[status],
        "tiv_unit": record.marked("SIPRI TIV per unit", marked_number)[0],
        "tiv_order": record.marked("SIPRI TIV for total order", marked_number)[0],
        "tiv_delivered": record.marked("SIPRI TIV of delivered weapons", marked_number)[0],
    }


def _with_ids(deals: list[dict[str, Any]]) -> pd.DataFrame:
    """Return the deals with ids such as `abc-t-72-1977`; the second and later ones of the same name are numbered in a fixed order."""
    seen: Counter[str] = Counter()
    rows = []
    order = ("supplier", "designation", "order_year", "delivery_years", "description")
    for deal in sorted(deals, key=lambda deal: [str(deal[name]) for name in (*order, *deal)]):
        year = "" if deal["order_year"] is None else str(int(deal["order_year"]))
        name = "-".join(filter(None, [slug(deal["supplier"]), slug(deal["designation"]), year]))
        seen[name] += 1
        rows.append({"deal": name if seen[name] == 1 else f"{name}-{seen[name]}", **deal})
    return pd.DataFrame(rows)


def slug(text: str) -> str:
    """Return the text in lower case with hyphens for all but letters a to z and digits."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
