"""Which sources stand behind a built report."""

import json
from pathlib import Path

from relations.errors import DataError, UsageError
from relations.package import Package
from relations.periods import Period, declared_periods
from relations.toml_file import read_toml


def report_names(file: Path | None) -> list[str]:
    """Return the names of the reports that a reports.toml declares; none where there is no such file."""
    if file is None or not file.is_file():
        return []
    return list(read_toml(file).get("reports", {}))


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
