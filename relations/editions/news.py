"""What is new since the latest edition: told in the reports and the index of a build, and in files of the edition to come."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from relations.builds.produce import Outcome
from relations.builds.record import last
from relations.builds.what_changed import tell_what_changed
from relations.editions.diff.compare import compared
from relations.package import Package
from relations.rendering.since_last import since_record

_WIDTH = 120  # signs of a line of the text
JSON, TEXT, PAGE = "changes.json", "changes.txt", "changes.html"


@dataclass(frozen=True)
class ToldNews:
    """What changed: as `files` of the edition to come, by their names, and as `lines` of a message; both empty for the first edition."""

    files: Mapping[str, str] = field(default_factory=dict)
    lines: tuple[str, ...] = ()


def told_news(
    before: Path | None,
    outcomes: Sequence[Outcome],
    package: Package,
    reports: Path,
    out: Path,
    *,
    workers: int,
    say: Callable[[str], None],
    unchecked: bool = False,
) -> ToldNews:
    """Let the reports that ask for it, and the index in `out`, say what changed since the edition in the folder `before`, None for the first, and return
    what changed. `outcomes` are those of the build."""
    tell = partial(tell_what_changed, workers=workers, say=say, unchecked=unchecked)
    if before is None:
        tell(outcomes, None, package, reports, out)
        return ToldNews()
    changes = compared(before, out)
    # What was made anew and says the same says what the latest edition says.
    record = last(before, "changes") if changes.is_empty else since_record(changes.since())
    tell(outcomes, record, package, reports, out)
    files = {JSON: changes.json(), TEXT: changes.text(_WIDTH), PAGE: changes.html()}
    return ToldNews(files, tuple(changes.message()))
