"""The stamp of a report: what it was made from, for machines, attached to the PDF as provenance.json.

Comes from the metadata that a build notes in the notebook; `relations verify` reads it out of the PDF again.
"""

import json
from collections.abc import Mapping
from typing import Any

NAME = "provenance.json"
_TAKEN = ("report", "period", "edition", "commit")


def stamp(told: Mapping[str, Any]) -> str:
    """Return the text of the stamp by what a build `told` of a report; empty for a notebook that no build has made.

    Beside the names of report, period, edition and commit it has `parameters`, the digest `lock` of the lock file, those of the `data` that the run
    read, by name, and what is told of the edition before, if anything.
    """
    made = told.get("made")
    if not isinstance(made, Mapping):
        return ""
    content = {name: told.get(name) for name in _TAKEN} | dict(made)
    if told.get("changes"):
        content["changes"] = told["changes"]
    return json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
