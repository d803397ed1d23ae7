"""Publish what a build made: put it beside the earlier editions, and let it be the latest in one step.

Nothing that readers see is changed until then. A publication that breaks off before leaves what the next one clears up.
"""

import json
import secrets
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from relations import __version__
from relations.builds.digests import sha256
from relations.builds.runs import NAME as RUNS
from relations.builds.runs import RunLine, appended
from relations.clock import now, stamp
from relations.editions.chronicle import CHRONICLE, Chronicle, Listed, first_chronicle, parsed_chronicle
from relations.editions.clearing import PART, clear, latest_there, note_done, note_pending
from relations.editions.edition_file import EDITION, EditionFile
from relations.editions.feed import atom_feed
from relations.editions.latest import make_latest, prepare, settle
from relations.editions.list_page import FEED, LIST, list_page
from relations.editions.names import next_name
from relations.editions.outputs import RECORD, Outputs, check_as_they_were, is_same, outputs_of
from relations.editions.store import EDITIONS, Store, path_of
from relations.editions.summary import summary
from relations.editions.target import LinkedTarget, Target, TargetError


@dataclass(frozen=True)
class About:
    """What a build does not say of itself: the title of the dossier, the digest of the lock file, and what stands before links to the target, if given."""

    title: str
    lock: str | None = None
    address: str = ""


@dataclass(frozen=True)
class Published:
    """What came of a publication: the latest edition, whether it is new, and what is new in it."""

    name: str
    before: str | None
    is_new: bool
    summary: str


def publish(
    out: Path,
    target: Target,
    about: About,
    run: Callable[[str | None], RunLine],
    *,
    wait: float,
    say: Callable[[str], None],
) -> Published:
    """Publish what lies in an output folder, if it says anything else than the latest edition; its line of `runs.jsonl` is what `run` returns.

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
        if before and is_same(outputs, before.files, _json(store, f"{path_of(before.name)}/{RECORD}")):
            settle(store, before.name)
            _note(target, run(finished))
            new = chronicle.editions[0].summary
            return Published(before.name, before.before, finished is not None, new)
        name = next_name(now().date(), store.names())
        new = summary(outputs.entries, outputs.files, before.files if before else None)
        chronicle = chronicle.with_latest(Listed(name, stamp(), new), store.names())
        with TemporaryDirectory(prefix="relations-edition-") as folder:
            beside = _written(Path(folder), chronicle, about)
            _put(store, name, before, outputs, beside, about, still_alone)
        _note(target, run(name))
        return Published(name, before.name if before else None, True, new)


def _written(folder: Path, chronicle: Chronicle, about: About) -> dict[str, Path]:
    """Write what lists the editions into a folder of this machine, and return the files by their paths."""
    texts = {
        CHRONICLE: chronicle.text(),
        LIST: list_page(about.title, chronicle, about.address),
        FEED: atom_feed(about.title, chronicle, about.address),
    }
    for path, text in texts.items():
        (folder / path).write_bytes(text.encode())
    return {path: folder / path for path in texts}


def _put(
    store: Store,
    name: str,
    before: EditionFile | None,
    outputs: Outputs,
    beside: Mapping[str, Path],
    about: About,
    still_alone: Callable[[], None],
) -> None:
    """Put an edition in its place and let it be the latest."""
    target = store.target
    files = {**{path: outputs.root / path for path in outputs.files}, **beside}
    digests = {**outputs.files, **{path: sha256(file) for path, file in beside.items()}}
    commit, data = outputs.record["commit"], outputs.record["data"]["inputs"]
    edition = EditionFile(
        name, stamp(), before.name if before else None, commit, data, about.lock, __version__, digests
    )
    last = next(iter(beside.values())).with_name(EDITION)
    last.write_bytes(edition.text().encode())
    note_pending(store, name)
    with _place(store, name) as place:
        shared = _shared(target, place, before, digests)
        still_alone()
        target.put({f"{place}/{path}": file for path, file in files.items() if path not in shared})
        check_as_they_were(outputs)
        target.put({f"{place}/{EDITION}": last})
        still_alone()
        if isinstance(target, LinkedTarget):
            target.rename(place, path_of(name))
    make_latest(store, name)
    note_done(store)


@contextmanager
def _place(store: Store, name: str) -> Iterator[str]:
    """Give where the files of an edition are put, and remove them where that fails: a folder that gets its name at the end, or where names cannot be
    given the place itself, which counts once it has its edition.json."""
    place = path_of(name)
    if isinstance(store.target, LinkedTarget):
        place = f"{EDITIONS}/.{name}{PART}{secrets.token_hex(4)}"
    try:
        yield place
    except BaseException:
        with suppress(TargetError, OSError):  # what was raised is to be told; the next one tries again
            store.target.remove(place)
        raise


def _shared(target: Target, place: str, before: EditionFile | None, digests: Mapping[str, str]) -> set[str]:
    """Let files have the content of those of the edition before that are the same, and return which have."""
    if before is None:
        return set()
    same = [path for path, digest in digests.items() if before.files.get(path) == digest]
    pairs = {f"{place}/{path}": f"{path_of(before.name)}/{path}" for path in same}
    return {path.removeprefix(f"{place}/") for path in target.share(pairs)}


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
