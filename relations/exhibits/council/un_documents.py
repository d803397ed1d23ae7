"""Where a document of the United Nations can be read, by its symbol."""

import re

from relations.exhibits.base import Cell

_SYMBOL = re.compile(r"S/(?:RES/)?[\w./()-]+")


def un_document(symbol: object) -> Cell:
    """Return the symbol as a link to the document; words after it are part of the text, not of the address. Empty for a missing one."""
    if not isinstance(symbol, str):
        return ""
    found = _SYMBOL.match(symbol)
    return {"text": symbol, "href": f"https://undocs.org/{found.group()}"} if found else symbol
