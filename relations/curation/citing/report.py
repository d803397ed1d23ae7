"""Which sources stand behind a built report."""

import json
import tomllib
from pathlib import Path

from relations.errors import DataError, UsageError
from relations.package import Package
from relations.periods import Period, declared_periods


def report_names(file: Path | None) -> list[str]:
    """Return the names of the reports that a reports.toml declares; none where there is no such file."""
    if file is None or not file.is_file():
        return []
    try:
        return list(tomllib.loads(file.read_text(encoding="utf-8")).get("reports", {}))
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{file}: {error}") from None


def report_sources(package: Package, out: Path, name: str, period: str) -> set[str]:
    """Return the sources of the exhibits and findings of a report, as built into the folder `out`.

    Raises UsageError for an unknown period and for a report that is not built for it.
    """
    slug = Period.parse(period, declared_periods(package)).slug
    file = out / name / f"{slug}.json"
    try:
        built = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise UsageError(f"{file}: not built; run relations build {name} --period {period}") from None
    except json.JSONDecodeError as error:
        raise DataError(f"{file}:{error.lineno}: not valid JSON: {error.msg}") from None
    shown = [*built["key_figures"], *built["exhibits"]]
    return {source["id"] for exhibit in shown for source in exhibit["sources"]}
