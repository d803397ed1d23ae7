"""The commit of a checkout, as its pages state it."""

import subprocess
from collections.abc import Callable
from pathlib import Path

UNKNOWN = "unknown"  # there is a checkout, but git does not tell its commit
OWNER = "safe.directory"  # what git names where somebody else owns the checkout
_GIT = ("describe", "--always", "--dirty=+", "--exclude=*", "--abbrev=7")


def commit_of(folder: Path, say: Callable[[str], None]) -> str | None:
    """Return the commit of the checkout in which a folder lies, with `+` where it was edited; None for a copy without git.

    Where git refuses, `say` is told why in one line, and the commit is `unknown`.
    """
    try:
        done = subprocess.run(["git", "-C", str(folder), *_GIT], capture_output=True, text=True, check=False)
        found, refusal = done.stdout.strip(), done.stderr.strip()
    except OSError:
        found, refusal = "", "git is not installed"
    if found:
        return found
    root = next((place for place in (folder.absolute(), *folder.absolute().parents) if (place / ".git").exists()), None)
    if root is None:
        return None
    reason = refusal.partition("\n")[0].removeprefix("fatal: ")
    if OWNER in refusal:
        reason = f"it is owned by another user; if you trust it: git config --global --add {OWNER} {root}"
    say(f"the commit of {root} is {UNKNOWN} to the reports: {reason}")
    return UNKNOWN
