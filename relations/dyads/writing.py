"""All pages of the dyads into one folder: in processes forked from the one that has read the files, which is replaced as a whole at the end."""

import multiprocessing
import secrets
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

from relations.dyads.all_states import AllStates, Pair
from relations.dyads.entry import file_of, index_page, state_page
from relations.dyads.page import page
from relations.dyads.pair_figures import pair_figures
from relations.errors import UsageError

BATCH = 100  # pages a task
_MARK = "index.html"
_held: list[tuple[AllStates, dict[str, str]]] = []  # what forked processes inherit


def write_dyads(states: AllStates, out: Path, sources: dict[str, str], jobs: int, *, most: int | None = None) -> int:
    """Write a page for each pair (at most `most` of them), one for each state and the index, and return how many pairs there are.

    The folder is made beside and takes the place of an earlier one. Raises UsageError where `out` is a folder of something else.
    """
    if out.exists() and not (out / _MARK).is_file() and any(out.iterdir()):
        raise UsageError(f"{out}: holds something else; give an empty folder or a new one")
    pairs = list(states.pairs())[:most]
    part = out.with_name(f".{out.name}.{secrets.token_hex(8)}")
    try:
        _write_all(states, part, sources, pairs, jobs)
        if out.exists():
            old = out.with_name(f".{out.name}.{secrets.token_hex(8)}")
            out.rename(old)
            part.rename(out)
            shutil.rmtree(old)
        else:
            part.rename(out)
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return len(pairs)


def _write_all(states: AllStates, part: Path, sources: dict[str, str], pairs: Sequence[Pair], jobs: int) -> None:
    for code in states.codes:
        (part / code).mkdir(parents=True)
    (part / _MARK).write_text(index_page(states, len(pairs), sources), encoding="utf-8")
    for state, code in enumerate(states.codes):
        (part / f"{code}.html").write_text(state_page(states, state), encoding="utf-8")
    _held[:] = [(states, sources)]
    try:
        for _ in _done(part, pairs, jobs):
            pass
    finally:
        _held.clear()


def _done(part: Path, pairs: Sequence[Pair], jobs: int) -> Iterator[int]:
    tasks = [(part, pairs[start : start + BATCH]) for start in range(0, len(pairs), BATCH)]
    if jobs < 2 or "fork" not in multiprocessing.get_all_start_methods():
        yield from map(_batch, tasks)
        return
    with multiprocessing.get_context("fork").Pool(jobs) as pool:
        yield from pool.imap_unordered(_batch, tasks)


def _batch(task: tuple[Path, Sequence[Pair]]) -> int:
    part, pairs = task
    states, sources = _held[0]
    for pair in pairs:
        (part / file_of(states, pair)).write_text(page(pair_figures(states, pair), sources), encoding="utf-8")
    return len(pairs)
