"""What is new since the latest edition: told in the reports and the index of a build, and in files of the edition to come."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from relations.builds.produce import Outcome
from relations.builds.record import last
from relations.builds.what_changed import tell_what_changed
from relations.editions.diff.compare import compared
from relations.package import Package
from relations.rendering.since_last import since_record

JSON, TEXT, PAGE = "changes.json", "changes.txt", "changes.html"
_WIDTH = 120  # signs of a line of the text


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
) -> Mapping[str, str]:
    """Let the reports that ask for it, and the index in `out`, say what changed since the edition in the folder `before`, and return what changed as
    files by their names; none of the first edition, for which `before` is None. `outcomes` are those of the build."""
    tell = partial(tell_what_changed, workers=workers, say=say, unchecked=unchecked)
    if before is None:
        tell(outcomes, None, package, reports, out)
        return {}
    changes = compared(before, out)
    # What was made anew and says the same says what the latest edition says.
    record = last(before, "changes") if changes.is_empty else since_record(changes.since())
    tell(outcomes, record, package, reports, out)
    return {JSON: changes.json(), TEXT: changes.text(_WIDTH), PAGE: changes.html()}
