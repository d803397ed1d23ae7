"""What is new in an edition, in one sentence: which reports are others than in the edition before."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from relations.builds.navigation import title
from relations.builds.traces import stem_of
from relations.editions.outputs import DATA, is_of_a_report


def summary(entries: Sequence[dict[str, Any]], files: Mapping[str, str], before: Mapping[str, str] | None) -> str:
    """Return the sentence for entries of run.json and the files of both editions; `before` is None for the first."""
    good = [entry for entry in entries if any(path in files for path in entry["files"])]
    failed = [entry for entry in good if entry.get("status") == "failed"]
    sentences = [_changes(good, files, before)]
    if failed:
        sentences.append(f"As before, since they could not be made: {_listed(failed)}.")
    return " ".join(sentences)


def _changes(entries: Sequence[dict[str, Any]], files: Mapping[str, str], before: Mapping[str, str] | None) -> str:
    if before is None:
        return f"The first edition: {_counted(entries)}."
    changed = [entry for entry in entries if _of(entry, files) != _of(entry, before)]
    new = [entry for entry in changed if not _of(entry, before)]
    kept = [entry for entry in changed if entry not in new]
    parts = [f"{word}: {_listed(those)}." for word, those in (("New", new), ("Changed", kept)) if those]
    if gone := _stems(before) - _stems(files):
        parts.append(f"No longer there: {_counted(gone)}.")
    if not parts and files.get(DATA) != before.get(DATA):
        return "The data have changed, but no report."
    return " ".join(parts) or "The reports are as before."


def _of(entry: Mapping[str, Any], files: Mapping[str, str]) -> dict[str, str]:
    """Return the files by which a report is told from itself as it was: not its page, whose links to other pages are no change of it, unless there is no
    other."""
    found = {path: files[path] for path in entry["files"] if path in files}
    return {path: digest for path, digest in found.items() if not path.endswith(".html")} or found


def _stems(files: Mapping[str, str]) -> set[str]:
    return {stem_of(path) for path in files if is_of_a_report(path)}


def _listed(entries: Iterable[dict[str, Any]]) -> str:
    """Return the titles of reports, each with the number of its periods where there are several."""
    numbers: dict[str, int] = {}
    for entry in entries:
        numbers[title(entry)] = numbers.get(title(entry), 0) + 1
    return ", ".join(name if number == 1 else f"{name} ({number} periods)" for name, number in numbers.items())


def _counted(entries: Collection[Any]) -> str:
    return "one report" if len(entries) == 1 else f"{len(entries)} reports"
