"""What a build of ours says of a report, in the metadata of its notebook."""

from collections.abc import Mapping
from typing import Any


def about(notebook: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return it; of a notebook that no build has made, nothing."""
    told = notebook.get("metadata", {}).get("relations")
    return told if isinstance(told, Mapping) else {}
