"""Put an edition in its place, all of it or nothing, and let it be the latest."""

import secrets
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir

from relations.editions.clearing import PART, note_done, note_pending
from relations.editions.edition_file import EDITION, EditionFile
from relations.editions.latest import make_latest
from relations.editions.store import EDITIONS, Store, path_of
from relations.editions.target import LinkedTarget, Target, TargetError
from relations.file_lock import Busy
from relations.refusals import refused_at


@contextmanager
def put(
    store: Store,
    edition: EditionFile,
    files: Mapping[str, Path],
    before: EditionFile | None,
    still_alone: Callable[[], None],
) -> Iterator[None]:
    """Bring the files of an edition, then do what stands within, and where nothing was raised give the edition its place and make it the latest.

    What is as in the edition `before` is shared with it. `still_alone` raises Busy where the lock of the target was lost.
    """
    target, name = store.target, edition.name
    note_pending(store, name)
    with _place(store, name) as place:
        shared = _shared(target, place, before, edition.files)
        still_alone()
        target.put({f"{place}/{path}": file for path, file in files.items() if path not in shared})
        yield
        with TemporaryDirectory(prefix="relations-edition-") as folder:
            last = Path(folder) / EDITION
            with refused_at(Path(gettempdir())):
                last.write_bytes(edition.text().encode())
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
    except BaseException as error:
        # Whoever has the lock now may be putting an edition of the same name.
        is_of_another = isinstance(error, Busy) and place == path_of(name)
        if not is_of_another:
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
