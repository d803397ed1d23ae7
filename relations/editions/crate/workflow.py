"""What of reports.toml is published as the workflow of an edition: the reports, and nothing of where editions go and who is told."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from relations.errors import UsageError
from relations.text_file import read_text

NAME = "reports.toml"
_PUBLISHED = "reports"
_HEADER = re.compile(r"\s*\[+\s*[\"']?(?P<table>[\w-]+)")


def workflow_text(reports: Path) -> str:
    """Return the text of a reports.toml with the tables `[reports.NAME]` alone: others hold addresses, which may be secret.

    Raises UsageError where these cannot be told apart, as when another table is written on one line.
    """
    text = read_text(reports)
    kept = "".join(_of_reports(text))
    wanted = {name: table for name, table in tomllib.loads(text).items() if name == _PUBLISHED}
    try:
        told = tomllib.loads(kept)
    except tomllib.TOMLDecodeError:
        told = {}
    if told != wanted:
        raise UsageError(
            f"{reports}: write each table under a line of its own, such as [notify]; only those of reports are published"
        )
    return kept


def _of_reports(text: str) -> Iterator[str]:
    table = _PUBLISHED  # what stands before the first is of none, such as a comment
    for line in text.splitlines(keepends=True):
        if header := _HEADER.match(line):
            table = header["table"]
        if table == _PUBLISHED:
            yield line
