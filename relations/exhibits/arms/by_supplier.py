"""Volumes told apart by who delivered: the supplier of the pair, all others, and both together."""

from collections.abc import Mapping

UNITS: Mapping[str, str] = dict.fromkeys(("supplier", "others", "total"), "million TIV")


def supplier_labels(supplier: str) -> dict[str, str]:
    """Return the names of the columns for people, with that of the supplier."""
    return {"supplier": supplier, "others": "All other suppliers"}
