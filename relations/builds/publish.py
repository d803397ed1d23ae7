"""Put finished files where readers look, each at once: written beside and renamed."""

import zipfile
from pathlib import Path
from tempfile import TemporaryFile

from relations.errors import UsageError
from relations.package import Package
from relations.refusals import refused_at

DICTIONARY = "README.md"  # of a data package: what its tables hold
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest moment that a zip can state; the same inputs must give the same bytes


def publish(staging: Path, out: Path, files: tuple[str, ...]) -> None:
    """Move files from `staging`, which lies in `out`, to their place in `out`. Raises UsageError for a folder that is a link out of it."""
    for name in files:
        target = out / name
        check_inside(out, target)
        target.parent.mkdir(parents=True, exist_ok=True)
        (staging / name).replace(target)


def is_inside(out: Path, target: Path) -> bool:
    """Tell whether the folder of `target` lies in `out`, and is no link that leaves it."""
    return target.parent.resolve().is_relative_to(out.resolve())


def check_inside(out: Path, target: Path) -> None:
    """Raise UsageError where the folder of `target` is a link that leaves `out`."""
    if not is_inside(out, target):
        raise UsageError(f"{target.parent} is a link that leaves {out}; remove it, or name another folder with --out")


def check_writable(folder: Path) -> None:
    """Raise OSError where a folder is a file, or is there and takes no file."""
    if folder.exists():
        with refused_at(folder), TemporaryFile(dir=folder):
            pass


def zip_package(package: Package, file: Path) -> None:
    """Write the data package as one zip, the same bytes for the same tables; the text that tells of them (README.md) goes along where there is one."""
    members = [package.root / "datapackage.json", *(table.file for table in package.tables.values())]
    members += [text for text in (package.root / DICTIONARY,) if text.is_file()]
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for member in sorted(members):
            info = zipfile.ZipInfo(f"data/{member.name}", _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, member.read_bytes())
