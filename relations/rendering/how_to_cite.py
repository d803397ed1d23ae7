"""How a report is cited, in the styles that writers and their programs read, as text to copy."""

from collections.abc import Mapping
from typing import Any

from relations.showing.printed import clean

_STYLES = {"text": "APA", "bibtex": "BibTeX", "csl_json": "CSL-JSON"}


def how_to_cite(citation: Any) -> list[tuple[str, str]]:
    """Return pairs of style and text, from what its build says of citing the report; none in anybody's notebook."""
    if not isinstance(citation, Mapping):
        return []
    texts = ((style, clean(str(citation.get(name) or "")).strip()) for name, style in _STYLES.items())
    return [(style, text) for style, text in texts if text]
