"""SIPRI's export of delivery rows: one row per deal and year of delivery, below a text that says what was asked for."""

import re

import pandas as pd

from relations.errors import DataError
from relations.ingest.sipri_file import SipriFile, check_scope

COLUMNS = [
    "SIPRI AT Database ID", "Supplier", "Recipient", "Designation", "Description", "Armament category", "Order date",
    "Order date is estimate", "Numbers delivered", "Numbers delivered is estimate", "Delivery year",
    "Delivery year is estimate", "Status", "SIPRI estimate", "TIV deal unit", "TIV delivery values", "Local production",
]  # fmt: skip


def transfers(table: SipriFile) -> pd.DataFrame:
    """Return `line`, `supplier`, `recipient`, `year`, `tiv` (million TIV), one row per delivery.

    Raises DataError for a file that was not made for all suppliers and all recipients, and for cells that are no numbers.
    """
    check_scope(table)
    column = {name: i for i, name in enumerate(table.header)}
    rows = []
    for line, cells in table.records:
        year, tiv = cells[column["Delivery year"]].strip(), cells[column["TIV delivery values"]].strip()
        if not re.fullmatch(r"\d{4}", year):
            raise DataError(f"{table.file}:{line}: Delivery year: '{year}' is not a year")
        if not re.fullmatch(r"\d+(\.\d+)?", tiv):
            raise DataError(f"{table.file}:{line}: TIV delivery values: '{tiv}' is not a number")
        rows.append((line, cells[column["Supplier"]], cells[column["Recipient"]], int(year), float(tiv)))
    return pd.DataFrame(rows, columns=["line", "supplier", "recipient", "year", "tiv"])
