"""What a folder of outputs says of itself: its files with their digests, and what each report was made from.

Read from edition.json where there is one, and from run.json.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from relations.editions.edition_file import EDITION, read_edition
from relations.editions.outputs import INDEX
from relations.errors import UsageError

RUN = "run.json"


@dataclass(frozen=True)
class StatedReport:
    """A report with the names of its files, and what it was `made` from: time, edition, commit, data, Python, lock."""

    report: str
    period: str
    files: Mapping[str, str]
    made: Mapping[str, str]
    failed: bool
    error: str | None = None

    @property
    def name(self) -> str:
        """The name for people."""
        return f"{self.report} {self.period}"


@dataclass(frozen=True)
class EditionRecord:
    """A folder of outputs: `files` has the digest of each file that the folder states, by its name below the folder; `pages` are those of them that are
    beside the reports, made from the tables."""

    folder: Path
    commit: str | None
    files: Mapping[str, str]
    reports: tuple[StatedReport, ...]
    pages: tuple[str, ...] = ()


def stated(folder: Path) -> EditionRecord:
    """Return what the folder says. Raises UsageError where it is no folder that a build has made, or says it in another
    form, DataError for an edition.json that cannot be read."""
    run = _read(folder / RUN)
    try:
        reports = tuple(_reports(run["reports"]))
        files = {name: digest for report in reports for name, digest in report.files.items()}
        pages = {name: page["file"] for name, page in run.get("pages", {}).items()}
        files |= {"data.zip": run["data"]["file"], **pages}
    except (KeyError, TypeError, AttributeError):
        raise UsageError(f"{folder / RUN} is not of the form that a build writes") from None
    if (folder / EDITION).is_file():
        files |= read_edition(folder).files
    # The index says when and by what it was made, and lists what earlier builds made too.
    return EditionRecord(folder, run.get("commit"), files, reports, tuple(name for name in pages if name != INDEX))


def _reports(entries: list[dict[str, Any]]) -> Iterator[StatedReport]:
    for entry in entries:
        made = {name: str(value) for name, value in (entry.get("made") or {}).items() if value}
        files, failed = dict(entry["files"]), entry["status"] == "failed"
        yield StatedReport(entry["report"], entry["period"], files, made, failed, entry.get("error"))


def _read(file: Path) -> dict[str, Any]:
    try:
        content = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise UsageError(f"{file.parent} holds no edition and no build: there is no {file.name}") from None
    except (OSError, ValueError, RecursionError) as error:
        raise UsageError(f"{file} cannot be read: {error}") from None
    if not isinstance(content, dict):
        raise UsageError(f"{file} is not of the form that a build writes")
    return content
