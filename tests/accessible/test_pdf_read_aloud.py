"""The nine reports as somebody hears them, by outloud: PDF/UA-1 and WCAG 2.2, and what no validator asks."""

import json
from pathlib import Path

import outloud
import pytest
from cells import OURS

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("name", OURS)
def test_nothing_fails(edition: Path, name: str) -> None:
    result = outloud.check(str(edition / name / "all.pdf"))
    assert result.error is None
    heads = headers(json.loads((edition / name / "all.json").read_text(encoding="utf-8")))
    # The header of a table is said once, with the table; where a page repeats it for the eye, that is left out, as the standard wants it.
    failures = [one for one in result.findings if one.severity == "error" and not repeated(one, heads)]
    assert failures == []


def headers(report: dict) -> set[str]:
    """Return the header line of each table."""
    tables = (record for record in report["exhibits"] if record["type"] == "table")
    return {" ".join(column["label"] for column in record["display"]["columns"]) for record in tables}


def repeated(finding: "outloud.findings.Finding", heads: set[str]) -> bool:
    """Tell whether a finding is about text that is hidden from readers aloud, and all of it are headers of tables."""
    return finding.rule == "TAG-002" and finding.count == 1 and str(finding.evidence).removesuffix("…") in heads
