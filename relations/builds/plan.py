"""What an edition consists of: `reports.toml` read, checked as a whole, and unfolded into one job per report and period.

    [reports.un_voting]
    notebook = "un_voting.ipynb"            # in the folder notebooks/ beside reports/
    title = "Votes in the General Assembly"
    periods = ["all", "each"]               # ids, intervals; "each" stands for every declared period
    formats = ["html", "pdf"]
    parameters = { compare = ["USA"] }      # what the notebook declares; `period` is set by the build
    layout = "full"                         # or "brief": close-set pages without cover and contents
    limits = { cell_seconds = 900 }         # what a report may take, where that is not enough
    show_input = true                       # the code of its cells
    show_stderr = true                      # what they write to standard error
    analyst = true                          # a second page, with the code of each cell folded under what it shows
    secret = ["token"]                      # parameters whose text the environment has, as RELATIONS_TOKEN
    schedule = "0 6 * * 1"                  # when `--due` makes it: minute, hour, day of the month, month, day of the week
    timezone = "Europe/Berlin"              # of the schedule, UTC by default
    changes = true                          # when published, what changed since the last edition
    packages = ["arcadia-relations"]        # the data packages (by name) that alone have it; by default all

Every fault is found before anything runs, and all are told at once.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from relations.builds.cadence import UTC_NAME, Cadence
from relations.builds.dossier_texts import own_title, texts_file
from relations.builds.parameters import Parameter, declared_parameters
from relations.builds.secrets import secret_parameters
from relations.errors import UsageError
from relations.execution.limits import Limits
from relations.execution.values import plain
from relations.formats import LAYOUTS
from relations.package import Package
from relations.periods import Period, declared_periods
from relations.suggest import did_you_mean
from relations.toml_file import read_toml

FORMATS = ("html", "pdf")
EACH = "each"
PUBLISH = "publish"  # other tables of the file, which do not concern a build: where editions go,
NOTIFY = "notify"  # and who is told
_KEYS = {
    "notebook": str,
    "title": str,
    "periods": list,
    "formats": list,
    "parameters": dict,
    "layout": str,
    "limits": dict,
    "show_input": bool,
    "show_stderr": bool,
    "analyst": bool,
    "secret": list,
    "schedule": str,
    "timezone": str,
    "changes": bool,
    "packages": list,
}
REPORT_NAME = "[A-Za-z0-9][A-Za-z0-9_-]*"  # also that of a folder in the output
SHOWN = ("show_input", "show_stderr", "analyst")
_LIMITS = tuple(limit.name for limit in fields(Limits))


@dataclass(frozen=True)
class Job:
    """One report for one period."""

    report: str
    title: str
    notebook: Path
    period: Period
    parameters: dict[str, Any]
    formats: tuple[str, ...]
    layout: str = LAYOUTS[0]
    limits: Limits = field(default_factory=Limits)
    changed: dict[str, Any] = field(default_factory=dict)  # the parameters that are others than `reports.toml` says
    shown: tuple[str, ...] = ()  # of SHOWN, what the report shows beyond its outputs
    executed: Path | None = None  # the notebook as its last run left it, where that is only to be rendered again
    read: Mapping[str, str] = field(default_factory=dict)  # the digests of the data that that run read, by name
    declared: tuple[tuple[str, Any, str], ...] = ()  # name, value and words of help of each parameter
    fault: str | None = None  # why it cannot be run, which is known beforehand
    cadence: Cadence | None = None  # when it is to be made by the clock
    as_made: Mapping[str, Any] = field(default_factory=dict)  # commit and lock to name, of a report that is made again
    changes: bool = False  # whether it tells what changed since the last edition
    since: Mapping[str, Any] | None = None  # what did, as `rendering.since_last` has it

    @property
    def stem(self) -> str:
        """The path of the outputs without suffix, below the output folder."""
        return f"{self.report}/{self.period.slug}"


def plan(
    file: Path,
    package: Package,
    *,
    only: Sequence[str] = (),
    periods: Sequence[str] = (),
    formats: Sequence[str] | None = None,
    parameters: Mapping[str, Any] | None = None,
) -> list[Job]:
    """Return the jobs that `file` declares, for the reports `only` (default all), `periods` and `formats` if given.

    `parameters` go before those of `file`; each of the reports has to declare them.

    Raises UsageError that lists every fault: unknown keys, reports, parameters, periods, formats, values of another type. Where all that is wrong is
    what `file` gives as parameters, and not for every report, the jobs of that report have it as their `fault`, and the others go on.
    """
    declared = _read(file)
    known = declared_periods(package)
    faults: list[str] = [
        f"no report '{name}'; {file.name} declares {', '.join(declared)}{_meant(name, declared, known)}"
        for name in only
        if name not in declared
    ]
    jobs: list[Job] = []
    wrong: list[str] = []  # faults of single reports, which do not concern the others
    for name, entry in declared.items():
        if only and name not in only:
            continue
        if _is_of_others(entry, package):
            if name in only:
                faults.append(
                    f"report '{name}' is one of {', '.join(entry['packages'])} alone, not of {package.descriptor['name']}"
                )
            continue
        own = _faults(name, entry)
        if own:
            faults += own
            continue
        wanted = list(dict.fromkeys(periods)) or _unfold(entry.get("periods", ["all", EACH]), known)
        chosen = list(dict.fromkeys(formats or entry.get("formats", FORMATS)))
        faults += [f"no format '{f}'; there are {', '.join(FORMATS)}" for f in chosen if f not in FORMATS]
        notebook = file.absolute().parent.parent / "notebooks" / entry["notebook"]
        texts = texts_file(package.root, name)
        title = own_title(texts) or entry["title"]
        try:
            known_parameters = declared_parameters(notebook, texts)
        except UsageError as error:
            faults.append(f"report '{name}': {error}")
            continue
        usual, asked = entry.get("parameters", {}), parameters or {}
        secrets, missing = secret_parameters(entry.get("secret", []), known_parameters, {**usual, **asked})
        faults += [f"report '{name}': {fault}" for fault in missing]
        faults += [f"report '{name}': {fault}" for fault in _parameter_faults(asked, known_parameters)]
        own = _parameter_faults({k: v for k, v in usual.items() if k not in asked}, known_parameters)
        wrong += [f"report '{name}': {fault}" for fault in own]
        usual, asked = _fitted(usual, known_parameters), _fitted(asked, known_parameters)
        before = {one.name: one.default for one in known_parameters.values()} | usual
        changed = {key: value for key, value in asked.items() if plain(value) != plain(before.get(key))}
        for text in wanted:
            try:
                span = Period.parse(text, known)
            except UsageError as error:
                faults.append(f"report '{name}': {error}")
                continue
            layout, limits = entry.get("layout", LAYOUTS[0]), Limits(**entry.get("limits", {}))
            values = {**usual, **asked, **secrets, "period": text}
            job = Job(
                name,
                title,
                notebook,
                span,
                values,
                tuple(chosen),
                layout,
                limits,
                changed,
                shown=tuple(key for key in SHOWN if entry.get(key)),
                declared=tuple(
                    (one.name, values.get(one.name, one.default), one.help) for one in known_parameters.values()
                ),
                fault="; ".join(own) or None,
                cadence=_cadence(entry),
                changes=entry.get("changes", False),
            )
            jobs.append(job)
    if faults or (wrong and all(job.fault for job in jobs)):
        raise UsageError("\n".join(dict.fromkeys([*faults, *wrong])))
    return jobs


def _is_of_others(entry: Mapping[str, Any], package: Package) -> bool:
    names = entry.get("packages")
    return isinstance(names, list) and bool(names) and package.descriptor["name"] not in names


def report_names(file: Path) -> list[str]:
    """Return the names of the reports that a reports.toml declares. Raises UsageError as `plan` does."""
    return list(_read(file))


def _meant(name: str, reports: Iterable[str], periods: Iterable[Period]) -> str:
    if any(name == period.id for period in periods):
        return f"; '{name}' is a period: --period {name}"
    return did_you_mean(name, reports)


def _read(file: Path) -> dict[str, dict[str, Any]]:
    content = read_toml(file)
    unknown = sorted(set(content) - {"reports", PUBLISH, NOTIFY})
    reports = content.get("reports")
    tables = isinstance(reports, dict) and bool(reports) and all(isinstance(entry, dict) for entry in reports.values())
    if unknown or not tables:
        raise UsageError(
            f"{file}: expected tables [reports.NAME]" + (f", found {', '.join(unknown)}" if unknown else "")
        )
    return dict(reports or {})


def _faults(name: str, entry: dict[str, Any]) -> list[str]:
    unknown = [
        f"report '{name}': unknown key '{key}'; keys are {', '.join(_KEYS)}" for key in entry if key not in _KEYS
    ]
    missing = [f"report '{name}': '{key}' is missing" for key in ("notebook", "title") if key not in entry]
    wrong = [
        f"report '{name}': '{key}' must be a {kind.__name__}"
        for key, kind in _KEYS.items()
        if key in entry and not isinstance(entry[key], kind)
    ]
    lists = [
        f"report '{name}': '{key}' must list one or more strings"
        for key, kind in _KEYS.items()
        if kind is list
        and isinstance(value := entry.get(key), list)
        and not (value and all(isinstance(item, str) for item in value))
    ]
    layout = entry.get("layout", LAYOUTS[0])
    if isinstance(layout, str) and layout not in LAYOUTS:
        wrong.append(f"report '{name}': no layout '{layout}'; there are {', '.join(LAYOUTS)}")
    limits = entry.get("limits", {})
    if isinstance(limits, dict):
        wrong += [f"report '{name}': {fault}" for key, value in limits.items() for fault in _limit_faults(key, value)]
    if not [*unknown, *missing, *wrong] and (cadence := _cadence(entry)):
        wrong += [f"report '{name}': {fault}" for fault in cadence.faults()]
    if "timezone" in entry and "schedule" not in entry:
        wrong.append(f"report '{name}': 'timezone' is that of a 'schedule', which is missing")
    bad_name = [] if re.fullmatch(REPORT_NAME, name) else [f"report '{name}': a name has letters, digits, - and _ only"]
    return bad_name + unknown + missing + wrong + lists


def _cadence(entry: Mapping[str, Any]) -> Cadence | None:
    """Return when a report is to be made, None where its entry does not say."""
    return Cadence(entry["schedule"], entry.get("timezone", UTC_NAME)) if "schedule" in entry else None


def _limit_faults(key: str, value: Any) -> Iterator[str]:
    if key not in _LIMITS:
        yield f"unknown limit '{key}'; limits are {', '.join(_LIMITS)}"
    elif not isinstance(value, int) or isinstance(value, bool) or value < 0:
        yield f"the limit '{key}' is {value!r}; it is a whole number, 0 for none"


def _unfold(periods: list[str], known: Sequence[Period]) -> list[str]:
    unfolded = [each for text in periods for each in ([p.id for p in known] if text == EACH else [text])]
    return list(dict.fromkeys(unfolded))


def _fitted(given: Mapping[str, Any], declared: Mapping[str, Parameter]) -> dict[str, Any]:
    """Return the values as their parameters have them; one that does not fit, which is told elsewhere, stays."""
    fitted = {}
    for name, value in given.items():
        fitted[name] = value
        if name in declared:
            with suppress(UsageError):
                fitted[name] = declared[name].fitted(value)
    return fitted


def _parameter_faults(given: Mapping[str, Any], declared: Mapping[str, Parameter]) -> list[str]:
    settable = [name for name in declared if name != "period"]
    names = ", ".join(settable) or "none"
    faults = [
        f"unknown parameter '{name}'; the notebook declares {names}{did_you_mean(name, settable)}"
        for name in given
        if name not in declared
    ]
    if "period" not in declared:
        faults.append("the notebook declares no parameter 'period'")
    if "period" in given:
        faults.append("'period' is not a parameter to set; use periods = [...], or --period")
    return faults + [
        fault for name, value in given.items() if name in declared and (fault := declared[name].fault(value))
    ]
