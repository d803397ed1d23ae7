"""The reports in a folder that a build made, as far as they are compared: their record, their trace, and their notebook where it is needed."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from relations.builds.record import is_of_a_report, last
from relations.builds.traces import SUFFIX, Trace, every_trace
from relations.errors import DataError
from relations.formats import EXHIBIT

_LISTS = ("key_figures", "exhibits")
Name = tuple[str, str]


@dataclass(frozen=True)
class MadeReport:
    """A report by its `.json`; `period_name` and `trace` as far as the folder has them."""

    stem: str
    folder: Path
    record: Mapping[str, Any]
    period_name: str
    trace: Trace | None

    @property
    def name(self) -> Name:
        return self.record["report"], self.record["period"]

    @property
    def title(self) -> str:
        return str(self.record.get("title") or self.record["report"])

    def listed(self, key: str) -> dict[str, Mapping[str, Any]]:
        """Return the key figures or exhibits by id."""
        return {one["id"]: one for one in self.record[key]}

    @cached_property
    def notebook(self) -> Mapping[str, Any] | None:
        """The executed notebook; None where there is none. Raises DataError for one that cannot be read."""
        file = self.folder / f"{self.stem}.ipynb"
        if not file.is_file():
            return None
        content = _json(file)
        if not isinstance(content.get("cells"), list) or not all(isinstance(cell, dict) for cell in content["cells"]):
            raise DataError(f"{file}: no notebook; build or publish it anew")
        return content

    @cached_property
    def drawings(self) -> dict[str, str]:
        """The SVG of each chart, by the id of the exhibit."""
        found = {}
        for cell in self.notebook["cells"] if self.notebook else ():
            for output in cell.get("outputs", ()):
                bundle = output.get("data", {})
                if EXHIBIT in bundle and "image/svg+xml" in bundle:
                    found[bundle[EXHIBIT].get("id", "")] = "".join(bundle["image/svg+xml"])
        return found

    def ran_alike(self, other: "MadeReport") -> bool:
        """Tell whether both come of runs that read the same, and so have the same cells: their notebooks need not be read."""
        if self.trace is None or other.trace is None or self.trace.unknown or other.trace.unknown:
            return False
        return bool(self.trace.run) and self.trace.run == other.trace.run


def made_reports(folder: Path) -> dict[Name, MadeReport]:
    """Return the reports in the folder, by name and period. Raises DataError for a record that is damaged, with its file."""
    if not folder.is_dir():
        return {}
    traces, names = dict(every_trace(folder)), dict(_period_names(folder))
    found = {}
    for file in sorted(folder.glob("[!.]*/*.json")):
        if file.name.endswith(SUFFIX):
            continue
        stem, record = f"{file.parent.name}/{file.stem}", _record(file)
        trace = traces.get(stem)
        name = names.get((record["report"], record["period"])) or (trace and trace.period_name) or record["period"]
        report = MadeReport(stem, folder, record, name, trace)
        found[report.name] = report
    return found


def _period_names(folder: Path) -> Iterator[tuple[Name, str]]:
    entries = last(folder, "reports")
    for one in entries if isinstance(entries, list) else ():
        if is_of_a_report(one) and isinstance(one.get("period_name"), str):
            yield (one["report"], one["period"]), one["period_name"]


def _record(file: Path) -> dict[str, Any]:
    content = _json(file)
    lists = all(isinstance(content.get(key), list) and all(map(_is_exhibit, content[key])) for key in _LISTS)
    if not (is_of_a_report(content) and lists):
        raise DataError(f"{file}: no record of a report; build or publish it anew")
    return content


def _is_exhibit(value: Any) -> bool:
    """Tell whether a value has what is read of an exhibit: words, and data as columns with names and rows."""
    if not isinstance(value, dict) or not all(isinstance(value.get(key), str) for key in ("id", "type", "title")):
        return False
    data = value.get("data")
    if not (isinstance(data, dict) and isinstance(data.get("columns"), list) and isinstance(data.get("rows"), list)):
        return False
    return all(map(_is_column, data["columns"]))


def _is_column(value: Any) -> bool:
    return isinstance(value, dict) and isinstance(value.get("name"), str)


def _json(file: Path) -> dict[str, Any]:
    try:
        content = json.loads(file.read_bytes())
    except (ValueError, RecursionError):
        content = None
    if not isinstance(content, dict):
        raise DataError(f"{file}: not valid JSON; build or publish it anew")
    return content
