"""An edition opened for comparing: its data package, and the folder of its reports.

The data of a folder that a build made are those of its `data.zip`, unpacked for the time of the comparison; those of the working tree lie as they are.
"""

import json
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from relations.builds.record import last
from relations.editions.diff.differences import Side
from relations.errors import DataError, UsageError
from relations.package import Package
from relations.suggest import did_you_mean

_MOST = 2 << 30  # bytes of the tables of one edition
WORKING = "working tree"
_DATA = "data.zip"
_NAME_ONE = "; name one, or a folder that `relations build` made"
_EDITED = "the data were edited since the build: figures, charts and texts are those of the build"


@dataclass(frozen=True)
class OpenedEdition:
    """`folder` holds the reports. `notes` tell what cannot be compared, and why."""

    side: Side
    package: Package
    folder: Path
    notes: tuple[str, ...] = ()


def is_compared(path: str) -> bool:
    """Tell whether a comparison reads a file of an edition: neither pages nor PDFs, which are most of its bytes."""
    return path.endswith((".json", ".ipynb")) or path == _DATA


@contextmanager
def opened(folder: Path) -> Iterator[OpenedEdition]:
    """Give the edition in a folder. Raises UsageError where there is none, DataError for a `data.zip` that is damaged."""
    check_edition(folder)
    with TemporaryDirectory(prefix="relations-") as unpacked:
        root = Path(unpacked)
        _unpack(folder / _DATA, root)
        yield OpenedEdition(_side(folder), Package(root / "data"), folder)


def check_edition(folder: Path) -> None:
    """Raise UsageError where a folder is not what a build or a publish makes."""
    if not folder.is_dir():
        beside = [one.name for one in folder.parent.iterdir() if one.is_dir()] if folder.parent.is_dir() else []
        meant = did_you_mean(folder.name, beside) or _NAME_ONE
        raise UsageError(f"{folder}: no edition, there is no such folder{meant}")
    missing = [name for name in ("run.json", _DATA) if not (folder / name).is_file()]
    if missing:
        raise UsageError(f"{folder}: no edition, it has no {' and no '.join(missing)}{_NAME_ONE}")


def working_tree(package: Package, out: Path) -> OpenedEdition:
    """Return the data package as it lies, with the reports in the folder of builds, as far as there are."""
    day = str(package.descriptor.get("created", ""))[:10]
    if not (out / "run.json").is_file():
        nothing = f"nothing is built in {out.name}/, so that tables alone are compared"
        return OpenedEdition(Side(WORKING, day), package, out, (nothing,))
    notes = () if _made_from(package, out) else (_EDITED,)
    return OpenedEdition(Side(WORKING, day, str(last(out, "commit") or "")), package, out, notes)


def _made_from(package: Package, out: Path) -> bool:
    """Tell whether the last build had the data as they are now."""
    from relations.builds.digests import Digests
    from relations.builds.provenance import data_digest

    data = last(out, "data")
    return isinstance(data, dict) and data.get("inputs") == data_digest(package, Digests(out))


def _side(folder: Path) -> Side:
    try:
        told: Any = json.loads((folder / "edition.json").read_bytes())
    except (OSError, ValueError, RecursionError):
        told = {}
    name = told.get("name") if isinstance(told, dict) else None
    return Side(
        str(name or folder.resolve().name), str(last(folder, "edition") or ""), str(last(folder, "commit") or "")
    )


def _unpack(file: Path, root: Path) -> None:
    """Unpack the tables, which lie in one folder `data` and nowhere else."""
    try:
        with zipfile.ZipFile(file) as archive:
            members = archive.infolist()
            if sum(member.file_size for member in members) > _MOST:
                raise DataError(f"{file}: more than {_MOST >> 30} GiB of tables")
            for member in members:
                folder, _, name = member.filename.partition("/")
                if folder != "data" or not name or "/" in name or "\\" in name or name.startswith("."):
                    raise DataError(f"{file}: {member.filename!r} is no file of data/")
                archive.extract(member, root)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError) as error:
        raise DataError(f"{file}: no zip that can be read ({error}); build or publish it anew") from None
