"""An edition made again in a temporary folder: by the code of the commit that it states, from its own data, as far as both can be had here."""

import io
import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from relations.builds.commit import OWNER, commit_of
from relations.builds.dossier_texts import TEXTS
from relations.editions.verify.stated import EditionRecord
from relations.errors import RelationsError, UsageError

_OF_ANOTHER = (
    f"git shows nothing of {{here}} to this user, since another owns it (git config --global --add {OWNER} {{here}})"
)
EDITED = "+"  # ends the commit of a checkout with changes, see commit_of


@dataclass(frozen=True)
class Rebuilt:
    """The `folder` with what was made again, that of the `project` by whose code it was, and what a person has to know of that."""

    folder: Path
    project: Path
    remarks: tuple[str, ...]


@contextmanager
def rebuilt(edition: EditionRecord, reports: Path, package: Path, only: Sequence[str] = ()) -> Iterator[Rebuilt]:
    """Make the reports of an edition (`only` those, all by default) again, and give the folder as long as it is needed.

    `reports` is the reports.toml of a checkout whose repository has the commit. Where it has not, or the commit was edited, the code that is here is
    used, which a remark says. `package` is the folder of the data package here. Raises UsageError where the data of the edition cannot be read,
    RelationsError where the build cannot begin.
    """
    with TemporaryDirectory(prefix="relations-verify-") as made:
        place = Path(made)
        here = reports.absolute().parent.parent
        project, remarks = _project(edition.commit, here, place / "project")
        file, out = project / reports.absolute().relative_to(here), place / "out"
        _build(project, file, _data(edition.folder, project, package, place), edition.folder, out, only)
        yield Rebuilt(out, project, remarks)


def _project(commit: str | None, here: Path, place: Path) -> tuple[Path, tuple[str, ...]]:
    """Return the folder of the project as of a commit, and what is to be said of it."""
    if commit and commit_of(here, lambda _: None) == commit:
        return here, ()
    if not commit:
        return here, ("the edition names no commit, so it was made again by the code that is here",)
    if commit.endswith(EDITED):
        words = f"the edition was made from {commit.removesuffix(EDITED)} with changes that were not committed"
        return here, (f"{words}, so it was made again by the code that is here",)
    archive = subprocess.run(
        ["git", "-C", str(here), "archive", "--format=tar", commit], capture_output=True, check=False
    )
    if archive.returncode:
        is_of_another = OWNER.encode() in archive.stderr
        words = _OF_ANOTHER.format(here=here) if is_of_another else f"this repository has no commit {commit}"
        return here, (f"{words}, so the edition was made again by the code that is here",)
    with tarfile.open(fileobj=io.BytesIO(archive.stdout)) as opened:
        opened.extractall(place, filter="data")
    return place, ()


def is_at(here: Path, commit: str | None) -> bool:
    """Tell whether a checkout says that it is at a commit, whatever was edited in it since."""
    own = commit_of(here, lambda _: None)
    return bool(own and commit) and str(own).removesuffix(EDITED) == str(commit).removesuffix(EDITED)


def _data(edition: Path, project: Path, package: Path, place: Path) -> Path | None:
    """Return the folder of the data of an edition; None where it has none, so that those of the project are used.

    Where they are those of the project, as its commit has them, these are used: what lies beside them, as the texts of a dossier, is in no edition.
    Others are unpacked, and the texts are those of the package here.
    """
    if not (edition / "data.zip").is_file():
        return None
    own = project / package.absolute().name
    try:
        with zipfile.ZipFile(edition / "data.zip") as archive:
            if other_members(archive, own) == []:
                return own
            archive.extractall(place)
    except (OSError, ValueError, zipfile.BadZipFile) as error:
        raise UsageError(f"{edition / 'data.zip'} cannot be read: {error}") from None
    if (package / TEXTS).is_dir():
        shutil.copytree(package / TEXTS, place / "data" / TEXTS)
    return place / "data"


def other_members(archive: zipfile.ZipFile, own: Path) -> list[str] | None:
    """Return the members of an archive of data which are others in a folder, or not there; None where that folder holds no data package."""
    if not (own / "datapackage.json").is_file():
        return None
    return [name for name in archive.namelist() if not _is_same(own / Path(name).name, archive.read(name))]


def _is_same(file: Path, content: bytes) -> bool:
    return file.is_file() and file.read_bytes() == content


def _build(project: Path, reports: Path, data: Path | None, like: Path, out: Path, only: Sequence[str]) -> None:
    command = [sys.executable, "-m", "relations", "build", *only, "--like", str(like.absolute())]
    command += ["--reports", str(reports), "--out", str(out), "--unchecked"]
    command += ["--data", str(data)] if data else []
    done = subprocess.run(
        command, cwd=project, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    if not (out / "run.json").is_file():
        last = (done.stdout.strip() or "no word").splitlines()[-1]
        raise RelationsError(f"the edition could not be made again: {last.removeprefix('relations: ')}")
