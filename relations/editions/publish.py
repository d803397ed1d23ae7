"""Publish what a build made: put it beside the earlier editions, and let it be the latest in one step.

Nothing that readers see is changed until then. A publication that breaks off before leaves what the next one clears up.
"""

import json
from collections.abc import Callable, Mapping
from contextlib import nullcontext
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir

from relations import __version__
from relations.builds.digests import sha256
from relations.builds.runs import NAME as RUNS
from relations.builds.runs import RunLine, appended
from relations.clock import now, stamp
from relations.editions.chronicle import CHRONICLE, Chronicle, Listed, first_chronicle, parsed_chronicle
from relations.editions.clearing import clear, latest_there
from relations.editions.crate.crate import NAME as CRATE
from relations.editions.crate.crate import CrateFile, CrateHead, crate_json
from relations.editions.crate.workflow import NAME as WORKFLOW
from relations.editions.crate.workflow import workflow_text
from relations.editions.diff.opened import is_compared
from relations.editions.edition_file import EditionFile
from relations.editions.feed import atom_feed
from relations.editions.latest import prepare, settle
from relations.editions.list_page import FEED, LIST, list_page
from relations.editions.names import next_name
from relations.editions.news import ToldNews
from relations.editions.outputs import RECORD, Outputs, check_as_they_were, is_same, outputs_of
from relations.editions.putting import put
from relations.editions.store import Store, path_of
from relations.editions.summary import summary
from relations.editions.target import Target
from relations.editions.verify.stated import stated
from relations.refusals import refused_at


@dataclass(frozen=True)
class About:
    """What a build does not say of itself: the title of the dossier, the digest of the lock file, what stands before links to the target, if given, the
    reports.toml, and what the provenance says of makers and terms; without these two an edition has none."""

    title: str
    lock: str | None = None
    address: str = ""
    reports: Path | None = None
    head: CrateHead | None = None


@dataclass(frozen=True)
class Published:
    """What came of a publication: the latest edition, whether it is new, what is new in it in a sentence, and of a new one `changes`, a line each."""

    name: str
    before: str | None
    is_new: bool
    summary: str
    changes: tuple[str, ...] = ()


def publish(
    out: Path,
    target: Target,
    about: About,
    run: Callable[[str | None], RunLine],
    *,
    wait: float,
    say: Callable[[str], None],
    told: Callable[[Path | None], ToldNews] = lambda _: ToldNews(),
) -> Published:
    """Publish what lies in an output folder, if it says anything else than the latest edition; its line of `runs.jsonl` is what `run` returns.

    `told` is called before something new is published, with a folder that has what is compared of the latest edition, None for the first. It may make the
    outputs say what changed, and returns it, also as further files of the edition.

    Raises Busy where somebody else publishes there for longer than `wait` seconds, TargetError or OSError where the target does not take it,
    DataError where what lies there is damaged, and what `outputs_of` raises.
    """
    outputs = outputs_of(out)
    with target.alone(wait, say) as still_alone:
        store = Store(target)
        prepare(target)
        if finished := clear(store):
            say(
                f"{target.shown}: the edition {finished} was whole, and is the latest now; its publication had broken off"
            )
        latest = latest_there(store)
        before = store.edition(latest) if latest else None
        chronicle = _chronicle(store, before)
        record = _json(store, f"{path_of(before.name)}/{RECORD}") if before else None
        news = ToldNews()
        if before is None or not is_same(outputs, before.files, record):
            with store.folder(before.name, is_compared) if before else nullcontext() as folder_before:
                news = told(folder_before)
            outputs = outputs_of(out)
        if before and is_same(outputs, before.files, record):
            settle(store, before.name)
            _note(target, run(finished))
            new = chronicle.editions[0].summary
            return Published(before.name, before.before, finished is not None, new)
        name = next_name(now().date(), store.taken())
        new = summary(outputs.entries, outputs.files, before.files if before else None)
        chronicle = chronicle.with_latest(Listed(name, stamp(), new), store.names())
        with TemporaryDirectory(prefix="relations-edition-") as folder:
            beside = _written(Path(folder), chronicle, about, news.files)
            files = {**{path: outputs.root / path for path in outputs.files}, **beside}
            digests = {**outputs.files, **{path: sha256(file) for path, file in beside.items()}}
            if about.reports and about.head:
                provenance = _provenance(Path(folder), outputs.root, files, digests, about.reports, about.head)
                files |= provenance
                digests |= {path: sha256(file) for path, file in provenance.items()}
            edition = _edition(name, before, outputs, digests, about)
            with put(store, edition, files, before, still_alone):
                check_as_they_were(outputs)
        _note(target, run(name))
        return Published(name, before.name if before else None, True, new, news.lines)


def _written(folder: Path, chronicle: Chronicle, about: About, besides: Mapping[str, str]) -> dict[str, Path]:
    """Write what lists the editions, and what is to stand `besides`, into a folder of this machine, and return the files by their paths."""
    texts = {
        **besides,
        CHRONICLE: chronicle.text(),
        LIST: list_page(about.title, chronicle, about.address),
        FEED: atom_feed(about.title, chronicle, about.address),
    }
    with refused_at(Path(gettempdir())):
        for path, text in texts.items():
            (folder / path).write_bytes(text.encode())
    return {path: folder / path for path in texts}


def _provenance(
    folder: Path, out: Path, files: Mapping[str, Path], digests: Mapping[str, str], reports: Path, head: CrateHead
) -> dict[str, Path]:
    """Write what machines read of how the edition came to be, and return its file with that which it calls the workflow."""
    workflow, crate = folder / WORKFLOW, folder / CRATE
    with refused_at(Path(gettempdir())):
        workflow.write_bytes(workflow_text(reports).encode())
    told = {path: CrateFile(digest, files[path].stat().st_size) for path, digest in digests.items()}
    told[WORKFLOW] = CrateFile(sha256(workflow), workflow.stat().st_size)
    text = crate_json(stated(out), told, replace(head, published=stamp()))
    with refused_at(Path(gettempdir())):
        crate.write_bytes(text.encode())
    return {WORKFLOW: workflow, CRATE: crate}


def _edition(
    name: str, before: EditionFile | None, outputs: Outputs, digests: Mapping[str, str], about: About
) -> EditionFile:
    commit, data = outputs.record["commit"], outputs.record["data"]["inputs"]
    of_before = before.name if before else None
    return EditionFile(name, stamp(), of_before, commit, data, about.lock, __version__, digests)


def _chronicle(store: Store, before: EditionFile | None) -> Chronicle:
    if before is None:
        return first_chronicle()
    path = f"{path_of(before.name)}/{CHRONICLE}"
    return parsed_chronicle(store.target.read(path) or b"", f"{store.target.shown}: {path}")


def _note(target: Target, run: RunLine) -> None:
    """Add the line of a run to the history of the target."""
    content = target.read(RUNS) or b""
    target.write(RUNS, content + appended(content[-1:], run))


def _json(store: Store, path: str) -> object:
    try:
        return json.loads(store.target.read(path) or b"")
    except (ValueError, RecursionError):
        return None
