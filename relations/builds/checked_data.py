"""Whether the data that a build reads pass the quick checks, which is asked before anything is made of them.

A state of the data that passed is kept by its digest beside the reports, so that the next build need not check it again; one that did not is checked
each time. What the checks themselves rest on is part of the digest.
"""

from collections.abc import Sequence
from pathlib import Path

from relations.builds.digests import digest_of
from relations.builds.inputs import Inputs
from relations.checks.problem import Problem
from relations.errors import DataError
from relations.files import write_whole

NAME = ".checked"
_MOST = 20  # offenders that a build names; `relations check` names all


def problems_of(inputs: Inputs, out: Path) -> list[Problem]:
    """Return what the quick checks find in the data; nothing is checked where `out` knows this state as one that passed."""
    if _passed_last(out) == _state(inputs):
        return []
    # Imported here, since a build that finds nothing to do has no time for it.
    from relations.checks.every_check import check

    return check(inputs.package, quick=True)


def note_passed(inputs: Inputs, out: Path) -> None:
    """Keep the state of the data as one that passed. Raises OSError where `out` cannot be written."""
    state = _state(inputs)
    if _passed_last(out) != state:
        write_whole(out / NAME, f"{state}\n")


def refuse(problems: Sequence[Problem], root: Path) -> None:
    """Raise DataError with each offender on a line of its own, as `relations check` tells them, if there are any."""
    if not problems:
        return
    lines = [f"{counted(len(problems))} in {root}; nothing was built (--unchecked builds all the same)"]
    lines += [str(problem) for problem in problems[:_MOST]]
    if len(problems) > _MOST:
        lines.append(f"and {len(problems) - _MOST} more; `relations check --quick` lists them")
    raise DataError("\n".join(lines))


def counted(problems: int) -> str:
    """Return the number in words, such as `1 problem`."""
    return f"{problems} problem" if problems == 1 else f"{problems} problems"


def _passed_last(out: Path) -> str:
    try:
        return (out / NAME).read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return ""


def _state(inputs: Inputs) -> str:
    """Return the digest of what the quick checks read and of the code that they are."""
    package, digests, modules = inputs.package, inputs.digests, inputs.modules
    tables = [table.file for table in package.tables.values() if not table.is_bulk]
    beside = sorted(file.name for file in package.root.glob("*.csv"))
    code = sorted(modules.closure(modules.below("relations.checks")))
    files = [package.root / "datapackage.json", *tables, *(modules.file(module) for module in code)]
    return digest_of([beside, *([file.name, digests.of(file)] for file in files)])
