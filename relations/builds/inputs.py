"""What a report can rest on, by name, with its digest as it is now.

A name is a kind and what it is of: `table:trade`, `module:relations.sources`, `template:report.css`, `file:notebooks/helper.py`. Each has words
for people. What a kind of name stands for on this machine is known here alone, so that traces hold no path of it.
"""

import json
import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import fontpkg_fira_sans
import fontpkg_ibm_plex_serif

from relations.builds.data_read import data_name
from relations.builds.digests import Digests, digest_of
from relations.builds.dossier_texts import texts_file, with_texts
from relations.builds.modules import CODE, Modules
from relations.builds.plan import Job
from relations.builds.prose import Apart, apart
from relations.execution.values import plain
from relations.package import Package

LOCK = "requirements.lock"
_FONTS = (fontpkg_fira_sans.ROOT, fontpkg_ibm_plex_serif.ROOT)
_TEMPLATES = ("rendering/templates/", "showing/templates/")
# The parts of a notebook that are looked at apart, and what gives each.
_OF_A_NOTEBOOK = {"notebook": Apart.code, "texts": Apart.code_parts, "prose": Apart.prose, "replaced": Apart.replaced}
_UNREADABLE = (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError)
_CITING = {"relations.curation.citing.apa"}
_TELLING = {
    f"relations.builds.{name}"
    for name in ("about_report", "data_read", "data_to", "dossier_texts", "edition", "imprint", "produce", "prose")
}
_MAGIC = re.compile(r"^(\s*)[%!?].*$|^.*\?\s*$", re.MULTILINE)

_WORDS = {
    "notebook": "the notebook",
    "texts": "its code in the data package",
    "prose": "its text",
    "replaced": "cells in whose place the data package has texts",
    "parameters": "its parameters",
    "table": "the table {}",
    "data": "the file {} of the data",
    "module": "the module {}",
    "template": "the template {}",
    "file": "the file {}",
    "folder": "what is in the folder {}",
    "fonts": "the fonts",
    "lock": LOCK,
    "environment": "the installed packages",
    "edition": "the title, date, version, terms or periods of the data",
    "about": "the title or layout of the report, what it shows, or which parameters differ from reports.toml",
}


def in_words(name: str) -> str:
    """Return the words for a name."""
    kind, _, which = name.partition(":")
    return _WORDS.get(kind, name).format(which)


@dataclass(frozen=True)
class Inputs:
    """All that the reports of one build can rest on. `edition` is what each report says of the edition."""

    package: Package
    reports: Path
    edition: Any
    digests: Digests
    code: Path = CODE

    @cached_property
    def modules(self) -> Modules:
        return Modules(self.digests, self.code)

    def digest(self, name: str, job: Job) -> str:
        """Return the digest of what a name stands for, empty where it is gone."""
        kind, _, which = name.partition(":")
        if kind in _OF_A_NOTEBOOK:
            return self._of_notebook(kind, job)
        if kind in ("parameters", "about"):
            return self._of_job(kind, job)
        if name not in self._known:
            self._known[name] = self._of_all(kind, which)
        return self._known[name]

    def run(self, job: Job, notes: Mapping[str, Any]) -> list[str]:
        """Return the names of what the run of a report has read, by the notes that its kernel left."""
        files = [Path(file) for file in notes["files"]]
        named = {self._name(file) for file in files} | {f"folder:{self._place(Path(one))}" for one in notes["folders"]}
        code = [*_cells(job.notebook, self.texts(job)), *(_text(file) for file in files if file.suffix == ".py")]
        roots = {*notes["asked"], *(root for one in code for root in self.modules.roots(one))}
        ours = self.modules.below("relations.execution") | self.modules.closure(roots)
        ours -= self.modules.below("relations.showing")  # for people with a notebook open; a build renders later
        return sorted(
            {
                *named,
                *(f"module:{module}" for module in ours),
                "notebook:",
                "texts:",
                "parameters:",
                "fonts:",
                "lock:",
                "environment:",
            }
        )

    @cached_property
    def rendering(self) -> list[str]:
        """The names of what the rendering of each report rests on."""
        code = self.modules.closure(self.modules.below("relations.rendering") | _CITING) | _TELLING
        files = {file: place for file in self.modules.all_files for place in _TEMPLATES if file.startswith(place)}
        named = (f"template:{file.removeprefix(place)}" for file, place in files.items())
        return sorted(
            {
                *named,
                *(f"module:{module}" for module in code),
                "about:",
                "prose:",
                "replaced:",
                "edition:",
                "fonts:",
                "environment:",
                "table:sources",  # which the text cites
            }
        )

    def changed_since(self, job: Job, began: float, names: Iterable[str]) -> bool:
        """Tell whether one of the files behind the names may have changed since a moment."""
        files = (file for name in names for file in self.files(name, job))
        return any(_changed(file) > began - 0.05 for file in files)

    @cached_property
    def _known(self) -> dict[str, str]:
        return {}

    @cached_property
    def _apart(self) -> dict[tuple[str, Path], dict[str, str]]:
        return {}

    def _of_notebook(self, kind: str, job: Job) -> str:
        """Return the digest of a part of a notebook, or of the whole files where it cannot be told; they are read once for all periods of this build."""
        which = job.report, job.notebook
        if which not in self._apart:
            self._apart[which] = _digests_of_parts(job.notebook, self.texts(job), self.digests)
        return self._apart[which][kind]

    def _of_job(self, kind: str, job: Job) -> str:
        values = job.parameters if kind == "parameters" else [job.title, job.layout, job.changed, *job.shown]
        return digest_of(plain(values))

    def _of_all(self, kind: str, which: str) -> str:
        if kind == "edition":
            return digest_of(self.edition)
        if kind == "environment":
            return digest_of([sys.implementation.name, *sys.version_info[:2], *sorted(distributions())])
        if kind == "folder":
            return digest_of(sorted(_listed(self._file(which))))
        digests = [self.digests.of(file) for file in self.files(f"{kind}:{which}", None)]
        return digests[0] if len(digests) == 1 else digest_of(digests)

    def files(self, name: str, job: Job | None) -> Iterator[Path]:
        """Yield the files behind a name."""
        kind, _, which = name.partition(":")
        match kind:
            case "notebook" if job:
                yield job.notebook
            case "texts" if job:
                yield self.texts(job)
            case "prose" | "replaced" if job:
                yield from (job.notebook, self.texts(job))
            case "table":
                yield self.package.tables[which].file if which in self.package.tables else self.package.root / which
            case "data":
                yield self.package.root / which
            case "module":
                yield self.modules.file(which)
            case "template":
                places = [self.code / place / which for place in _TEMPLATES]
                yield next((file for file in places if file.exists()), places[0])
            case "file" | "folder":
                yield self._file(which)
            case "lock":
                yield self.lock
            case "fonts":
                for folder in _FONTS:
                    yield from sorted(folder.rglob("*.[ot]tf"))

    def texts(self, job: Job) -> Path:
        """The texts that the package has for a report, whether there are any or not."""
        return texts_file(self.package.root, job.report)

    @property
    def lock(self) -> Path:
        """The file that pins the libraries."""
        return self.project / LOCK

    @property
    def licence(self) -> Path:
        """The file with the licence of code and notebooks."""
        return self.project / "LICENSE"

    @cached_property
    def project(self) -> Path:
        """The folder above that of reports.toml."""
        return self.reports.absolute().parent.parent

    def _name(self, file: Path) -> str:
        return data_name(self.package, file) or f"file:{self._place(file)}"

    def _place(self, path: Path) -> str:
        """Return a path from the project's folder on, where it lies in that."""
        return path.relative_to(self.project).as_posix() if path.is_relative_to(self.project) else path.as_posix()

    def _file(self, place: str) -> Path:
        return self.project / place


def _digests_of_parts(notebook: Path, texts: Path, digests: Digests) -> dict[str, str]:
    found: dict[str, str] = {}
    with suppress(*_UNREADABLE):
        parts = apart(notebook, texts)
        for kind, part in _OF_A_NOTEBOOK.items():
            with suppress(*_UNREADABLE):
                found[kind] = digest_of(part(parts))
    if len(found) < len(_OF_A_NOTEBOOK):
        whole = digest_of([digests.of(notebook), digests.of(texts)])
        return dict.fromkeys(_OF_A_NOTEBOOK, whole) | found
    return found


def _cells(notebook: Path, texts: Path) -> Iterator[str]:
    """Yield the code of each cell that is run as Python has it, without what is for IPython alone."""
    for cell in with_texts(json.loads(notebook.read_bytes()), texts)["cells"]:
        if cell["cell_type"] == "code":
            source = "".join(cell["source"])
            yield _MAGIC.sub(r"\1pass", source) if not source.lstrip().startswith("%%") else "exec"


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return "exec"  # whatever it holds


def distributions() -> Iterator[str]:
    """Yield the names of what is installed, as its folders have them: name, version and `.dist-info`."""
    for place in sys.path:
        if place.endswith("-packages"):
            yield from (name for name in _listed(Path(place)) if name.endswith(".dist-info"))


def _listed(folder: Path) -> list[str]:
    try:
        return os.listdir(folder)  # noqa: PTH208
    except OSError:
        return []


def _changed(file: Path) -> float:
    try:
        found = file.stat()
    except OSError:
        return 0.0
    return max(found.st_mtime, found.st_ctime)
