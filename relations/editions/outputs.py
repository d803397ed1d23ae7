"""What of an output folder makes an edition: the reports that run.json names, with their traces, the data, the pages beside them and the record."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from relations.builds.digests import sha256
from relations.builds.traces import SUFFIX, stem_of
from relations.errors import RelationsError, UsageError

RECORD = "run.json"
INDEX = "index.html"
DATA = "data.zip"
TEXTS = "docs/"  # pages on how the edition was made
_AS_FAR_AS_IT_RAN = ".failed.ipynb"  # for whoever mends the report, not for readers
_SAID = ("report", "title", "headline", "period", "period_name")


@dataclass(frozen=True)
class Outputs:
    """The files of a build, by their paths with their digests, and its record."""

    root: Path
    files: Mapping[str, str]
    record: Mapping[str, Any]

    @property
    def entries(self) -> Sequence[dict[str, Any]]:
        """What the record says of each report."""
        return list(self.record["reports"])


def outputs_of(out: Path) -> Outputs:
    """Return what of an output folder makes an edition.

    Raises UsageError where nothing is built there, RelationsError where a file is not as the record says, or no report has a page.
    """
    try:
        record = json.loads((out / RECORD).read_bytes())
    except (FileNotFoundError, NotADirectoryError):
        raise UsageError(f"{out}: nothing is built there") from None
    stated: dict[str, str] = {DATA: record["data"]["file"]}
    traces = []
    for entry in record["reports"]:
        good = {name: digest for name, digest in entry["files"].items() if not name.endswith(_AS_FAR_AS_IT_RAN)}
        stated |= good
        traces += sorted({f"{stem_of(name)}{SUFFIX}" for name in good})
    if len(stated) == 1:
        raise RelationsError(f"{out}: no report could be made, so there is nothing to publish")
    stated |= {name: page["file"] for name, page in (record.get("pages") or {}).items()}
    files = {name: _digest(out, name) for name in [*dict.fromkeys((*stated, *traces, RECORD, INDEX))]}
    for name, digest in stated.items():
        if files[name] != digest:
            raise RelationsError(f"{out / name}: not as the build wrote it; build again, or publish when no build runs")
    return Outputs(out, files, record)


def check_as_they_were(outputs: Outputs) -> None:
    """Raise RelationsError where a file was changed since its digest was taken."""
    for name, digest in outputs.files.items():
        if _digest(outputs.root, name) != digest:
            raise RelationsError(f"{outputs.root / name}: changed while it was published; publish when no build runs")


def is_same(outputs: Outputs, files: Mapping[str, str], record: Any) -> bool:
    """Tell whether an edition of these files and this record says what the outputs say, but for the times when that was made."""
    return _lasting(outputs.files) == _lasting(files) and _said(outputs.record) == _said(record)


def is_of_a_report(path: str) -> bool:
    """Tell whether a file of an edition is what a report consists of, and bears no time."""
    return "/" in path and not path.endswith(SUFFIX) and not path.startswith(TEXTS)


def _lasting(files: Mapping[str, str]) -> dict[str, str]:
    return {
        path: digest for path, digest in files.items() if path == DATA or path.startswith(TEXTS) or is_of_a_report(path)
    }


def _said(record: Any) -> Any:
    """Return what a record says without its times; the index and the traces say no more."""
    if not isinstance(record, dict) or not isinstance(entries := record.get("reports"), list):
        return None
    return [record.get("problems"), sorted((_of_report(entry) for entry in entries), key=json.dumps)]


def _of_report(entry: Mapping[str, Any]) -> dict[str, Any]:
    made = {name: value for name, value in (entry.get("made") or {}).items() if name != "time"}
    return {name: entry.get(name) for name in _SAID} | {"failed": entry.get("status") == "failed", "made": made}


def _digest(out: Path, name: str) -> str:
    try:
        return sha256(out / name)
    except FileNotFoundError:
        raise RelationsError(f"{out / name}: is gone; build again, or publish when no build runs") from None
