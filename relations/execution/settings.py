"""The settings that a kernel starts with: those of the request, but for the user's own taste, which must not reach a report.

Dropped: IPython's folder with its start-up files and configuration, matplotlib's folder and file of settings and its backend, and all that
tells Python what to run, where to look for code, how to warn or encode (`PYTHON…`). Fixed: the locale (C.UTF-8), the time zone (UTC), one
thread for each library of linear algebra. Everything else stays as it is.
"""

import os
import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from relations.execution.own_code import search_path

_DROPPED = ("LC_", "LANG", "MPL", "MATPLOTLIB", "IPYTHON", "PYTHON")
# What is no taste: where Python lies and keeps its compiled files, and the order of sets, which one may want to fix.
_KEPT = {"PYTHONHOME", "PYTHONPLATLIBDIR", "PYTHONHASHSEED", "PYTHONDONTWRITEBYTECODE", "PYTHONPYCACHEPREFIX"}
_FIXED = {
    "LANG": "C.UTF-8",
    "LC_ALL": "C.UTF-8",
    "TZ": "UTC",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
}

# What a process reads of its environment when it starts or imports, and never again.
_AT_START = ("PYTHON", "LC_", "LANG", "LD_", "OMP_", "OPENBLAS_", "MKL_", "TZ", "HOME", "VIRTUAL_ENV")


def clean_settings(env: Mapping[str, str], folder: Path) -> dict[str, str]:
    """Return the environment for a kernel whose own folder is `folder`, where empty folders stand in for the user's."""
    fonts = _font_lists(env)
    kept = {name: value for name, value in env.items() if name in _KEPT or not name.startswith(_DROPPED)}
    own = {"IPYTHONDIR": folder / "ipython", "MPLCONFIGDIR": folder / "matplotlib"}
    for place in own.values():
        place.mkdir(exist_ok=True)
    for file in fonts:
        with suppress(OSError):  # a full disk costs the time that the list would save, not the report
            shutil.copy(file, own["MPLCONFIGDIR"])
    return kept | _FIXED | search_path() | {name: str(place) for name, place in own.items()}


def at_start(env: Mapping[str, str]) -> dict[str, str]:
    """Return the part of an environment that two processes must share if one is to be forked from the other."""
    return {name: value for name, value in env.items() if name.startswith(_AT_START)}


def _font_lists(env: Mapping[str, str]) -> list[Path]:
    # matplotlib takes seconds to list the fonts of the machine; the list, which it checks by itself, is no setting.
    home = env.get("HOME") or str(Path.home())
    cache = env.get("MPLCONFIGDIR") or os.path.join(env.get("XDG_CACHE_HOME") or f"{home}/.cache", "matplotlib")  # noqa: PTH118
    return sorted(Path(cache).glob("fontlist-*.json"))
