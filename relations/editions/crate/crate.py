"""An edition as a Provenance Run Crate: what it holds, from which data, notebooks and parameters each report was made, when, and by which software.

https://w3id.org/ro/wfrun/provenance/0.5: the workflow is reports.toml, its tools are the notebooks, a run of a tool is a report of a period.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from mimetypes import guess_type
from pathlib import Path, PurePath
from typing import Any

from rocrate.model import ContextEntity
from rocrate.rocrate import ROCrate

from relations import __version__
from relations.builds.traces import Trace, every_trace
from relations.editions.crate.profiles import CONFORMS, PROFILES, profile
from relations.editions.crate.runs import ReportRun, runs_of
from relations.editions.crate.workflow import NAME as WORKFLOW
from relations.editions.verify.stated import EditionRecord

NAME = "ro-crate-metadata.json"
_TERMS = "https://w3id.org/ro/terms/workflow-run/context"  # which has sha256
_KINDS = {".ipynb": "application/x-ipynb+json", ".toml": "application/toml"}
_ENGINE, _LANGUAGE, _AUTHOR = "#relations", "#reports-language", "#author"


@dataclass(frozen=True)
class CrateFile:
    """A file of an edition: its SHA-256 and its size in bytes."""

    digest: str
    size: int


@dataclass(frozen=True)
class CrateHead:
    """What an edition says of itself besides its files: title and description, who made it, licence (address and name), and the moment of publication
    in ISO 8601."""

    title: str
    description: str
    author: str
    licence: tuple[str, str]
    published: str = ""


def crate_json(edition: EditionRecord, files: Mapping[str, CrateFile], about: CrateHead) -> str:
    """Return the text of ro-crate-metadata.json for an edition with these `files`, by their names in it, reports.toml among them; the same for the
    same files. Of the folder of the edition only the traces and the records of its reports are read."""
    crate = ROCrate(version="1.1")
    _describe(crate, about)
    entities = {name: _file(crate, name, file) for name, file in sorted(files.items())}
    _workflow(crate, entities, runs_of(edition, _traces(edition.folder)), edition, about)
    return json.dumps(crate.metadata.generate(), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _traces(folder: Path) -> Mapping[tuple[str, str], Trace]:
    return {(trace.report, trace.period): trace for _, trace in every_trace(folder)}


def _describe(crate: ROCrate, about: CrateHead) -> None:
    root = crate.root_dataset
    author = _add(crate, _AUTHOR, "Organization", name=about.author)
    licence = _add(crate, about.licence[0], "CreativeWork", name=about.licence[1])
    root["name"], root["description"], root["datePublished"] = about.title, about.description, about.published
    root["author"] = root["publisher"] = author
    root["license"] = licence
    root["conformsTo"] = [_add(crate, **profile(one)) for one in PROFILES]
    crate.metadata.extra_contexts.append(_TERMS)
    crate.metadata["conformsTo"] = [{"@id": one} for one in CONFORMS]


def _file(crate: ROCrate, name: str, file: CrateFile) -> Any:
    kind = guess_type(name)[0] or _KINDS.get(PurePath(name).suffix, "application/octet-stream")
    told: dict[str, Any] = {"name": name, "contentSize": str(file.size), "encodingFormat": kind, "sha256": file.digest}
    if name == WORKFLOW:
        told["@type"] = ["File", "SoftwareSourceCode", "ComputationalWorkflow", "HowTo"]
    return crate.add_file(dest_path=name, properties=told)


def _workflow(
    crate: ROCrate, files: Mapping[str, Any], runs: list[ReportRun], edition: EditionRecord, about: CrateHead
) -> None:
    """Describe the workflow, its steps and tools, and how each ran."""
    workflow, root = files[WORKFLOW], crate.root_dataset
    workflow["programmingLanguage"] = _add(crate, _LANGUAGE, "ComputerLanguage", name="reports.toml of relations")
    workflow["version"] = edition.commit or __version__
    tools, steps = _tools(crate, runs, edition)
    workflow["hasPart"], workflow["step"] = _one([*tools.values()]), _one([*steps.values()])
    actions = [_run(crate, run, tools[run.report], files) for run in runs]
    results = [file for name, file in files.items() if name not in (WORKFLOW, "data.zip")]
    whole = _action(crate, "#edition", "CreateAction", f"the edition of {about.title}", about.published)
    whole["instrument"], whole["object"], whole["result"] = workflow, files["data.zip"], _one(results)
    organised = _action(crate, "#organised", "OrganizeAction", "the build of the edition", about.published)
    organised["instrument"] = _add(crate, _ENGINE, "SoftwareApplication", name="relations", softwareVersion=__version__)
    organised["object"] = _one(
        [_control(crate, run, steps[run.report], action) for run, action in zip(runs, actions, strict=True)]
    )
    organised["result"] = whole
    root["mainEntity"], root["mentions"] = workflow, [*actions, whole, organised]


def _tools(crate: ROCrate, runs: list[ReportRun], edition: EditionRecord) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the notebook of each report and the step that it is."""
    tools: dict[str, Any] = {}
    steps: dict[str, Any] = {}
    for run in runs:
        if run.report in tools:
            continue
        tool = _add(crate, f"#notebook-{run.report}", "SoftwareSourceCode", name=f"the notebook of {run.report}")
        tool["version"] = edition.commit or __version__
        if run.notebook:
            tool["sha256"] = run.notebook
        step = _add(crate, f"#step-{run.report}", "HowToStep", name=run.report, position=str(len(tools) + 1))
        step["workExample"] = tool
        tools[run.report], steps[run.report] = tool, step
    return tools, steps


def _control(crate: ROCrate, run: ReportRun, step: Any, action: Any) -> Any:
    control = _action(crate, f"#control-{run.id}", "ControlAction", f"the making of {run.name}", run.ended)
    control["instrument"], control["object"] = step, action
    return control


def _run(crate: ROCrate, run: ReportRun, tool: Any, files: Mapping[str, Any]) -> Any:
    action = _action(crate, f"#run-{run.id}", "CreateAction", f"the run of {run.name}", run.ended)
    action["instrument"], action["actionStatus"] = tool, run.status
    if run.error:
        action["error"] = run.error
    tables = [
        _add(crate, f"#table-{name}-{digest[:12]}", "CreativeWork", name=f"table {name}", sha256=digest)
        for name, digest in run.tables
    ]
    values = [
        _add(crate, f"#{run.id}-{name}", "PropertyValue", name=name, value=value) for name, value in run.parameters
    ]
    action["object"] = _one([*tables, *values])
    action["result"] = _one([files[name] for name in run.files if name in files])
    return action


def _action(crate: ROCrate, identifier: str, kind: str, words: str, ended: str | None) -> Any:
    action = _add(crate, identifier, kind, name=words, description=words, agent=crate.get(_AUTHOR))
    if ended:
        action["endTime"] = ended
    return action


def _one(values: list[Any]) -> Any:
    """Return a list of one thing as that thing, as RO-Crate wants it."""
    return values[0] if len(values) == 1 else values


def _add(crate: ROCrate, identifier: str, kind: str, **told: Any) -> Any:
    if (known := crate.get(identifier)) is not None:
        return known
    entity = crate.add(ContextEntity(crate, identifier, properties={"@type": kind}))
    for name, value in told.items():
        entity[name] = value
    return entity
