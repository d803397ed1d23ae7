"""Verify an edition: its files are whole, and the same comes out when it is made again."""

import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from relations.builds.like import jobs_like
from relations.builds.navigation import navigation_in, with_navigation
from relations.builds.record import last
from relations.editions.verify.content import difference
from relations.editions.verify.file_check import FileCheck, Standing
from relations.editions.verify.inputs_here import Here, inputs_here, tables_here
from relations.editions.verify.rebuilt import Rebuilt, is_at, other_members, rebuilt
from relations.editions.verify.single_pdf import as_edition, stamp_of
from relations.editions.verify.stated import EditionRecord, StatedReport
from relations.editions.verify.whole import damaged
from relations.package import Package

_EDITED = "this checkout has another one than the commit that it is at"
_TABLES = "the package here has another one than the report read"
_BY_ITSELF = "it was changed, or made on another platform than this one"
_PACKAGES = (
    "other packages are installed here than those by which it was made: bytes may differ where the content is the same"
)


@dataclass(frozen=True)
class Verified:
    """What was found of each file, and what a person has to know of how."""

    findings: tuple[FileCheck, ...]
    remarks: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """Tell whether all files are what they should be."""
        return all(finding.holds for finding in self.findings)


def verify(
    edition: EditionRecord, package: Package, reports: Path, only: Sequence[str] = (), *, rebuild: bool = True
) -> Verified:
    """Return what is found of the files of an edition; of `only` these reports with the data, by default of all files.

    Files that are not as they were published are told and not compared. `rebuild` makes the reports again, by the repository in which the
    reports.toml `reports` lies; `package` is the one of that checkout. Raises what `rebuilt` does.
    """
    asked = [report for report in edition.reports if not only or report.report in only]
    wanted = {name for report in asked for name in report.files} | {"data.zip"} if only else set(edition.files)
    broken = [finding for finding in damaged(edition) if finding.file in wanted]
    spoilt = {finding.file for finding in broken}
    if not rebuild:
        whole = [FileCheck(name, Standing.SAME_BYTES) for name in sorted(wanted - spoilt)]
        return Verified((*broken, *whole), ("nothing was made again: the bytes are those that were published",))
    if "data.zip" in spoilt:
        return Verified(tuple(broken), ("without its data nothing can be made again",))
    with rebuilt(edition, reports, package.root, only) as again:
        found = [finding for report in asked for finding in _of_report(report, edition.folder, again, spoilt)]
        if not only:
            found += _of_pages(edition, again, spoilt)
        here = _here(edition, package, reports, only)
        others = [FileCheck(words, Standing.OTHER, _EDITED) for words in here.others]
        packages = (_PACKAGES,) if here.other_packages else ()
        return Verified((*broken, *others, _data(edition, again, package), *found), (*again.remarks, *packages))


def verify_pdf(pdf: Path, package: Package, reports: Path) -> Verified:
    """Return what is found of a PDF by itself: whether the data that its report read are those of the package, and whether it is the same when it is
    made again, by the commit that its stamp names. Raises UsageError for a file without a stamp, and what `rebuilt` does."""
    stamp = stamp_of(pdf)
    with TemporaryDirectory() as place:
        edition = as_edition(pdf, stamp, Path(place) / "edition")
        read = stamp.get("data")
        tables = tables_here(read, package) if isinstance(read, dict) else ()
        others = tuple(FileCheck(words, Standing.OTHER, _TABLES) for words in tables)
        with rebuilt(edition, reports, package.root) as again:
            found = tuple(_of_report(edition.reports[0], edition.folder, again, set()))
            made = tuple(_by_itself(one, pdf) for one in found if one.file.endswith(".pdf"))
            return Verified((*others, *made), again.remarks)


def _by_itself(found: FileCheck, pdf: Path) -> FileCheck:
    """Return what was found under the name of the file; no record says which bytes it had, so other bytes may be those of another platform."""
    why = _BY_ITSELF if found.standing is Standing.SAME_CONTENT else found.why
    return replace(found, file=pdf.name, why=why)


def _here(edition: EditionRecord, package: Package, reports: Path, only: Sequence[str]) -> Here:
    """Return what is others in this checkout, as far as it says that it is at the commit of the edition."""
    with TemporaryDirectory() as empty:
        jobs = jobs_like(reports, package, edition.folder, only=only)
        here = inputs_here(edition.folder, jobs, package, reports, Path(empty))
    return here if is_at(reports.absolute().parent, edition.commit) else replace(here, others=())


def _data(edition: EditionRecord, again: Rebuilt, package: Package) -> FileCheck:
    """Return whether the data are those of the commit, where the project has this package."""
    own = again.project / package.root.absolute().name
    with zipfile.ZipFile(edition.folder / "data.zip") as archive:
        if others := other_members(archive, own):
            return FileCheck("data.zip", Standing.OTHER, f"{others[0]} in it is not that of the commit")
    return FileCheck("data.zip", Standing.SAME_BYTES)


def _of_report(report: StatedReport, folder: Path, again: Rebuilt, spoilt: set[str]) -> Iterator[FileCheck]:
    names = [name for name in report.files if name not in spoilt]
    if any(name.endswith(".failed.ipynb") for name in names):
        return
    reason = _failure(report, again.folder)
    for name in names:
        file = again.folder / name
        if reason or not file.is_file():
            yield FileCheck(name, Standing.NOT_REBUILT, reason or "the build made no such file")
            continue
        python = f"made by Python {report.made.get('python', 'unknown')}"
        yield _compared(name, (folder / name).read_bytes(), file.read_bytes(), python)


def _of_pages(edition: EditionRecord, again: Rebuilt, spoilt: set[str]) -> Iterator[FileCheck]:
    """Yield what is found of the pages beside the reports, which a build makes with them."""
    for name in edition.pages:
        if name in spoilt:
            continue
        if (again.folder / name).is_file():
            yield _compared(name, (edition.folder / name).read_bytes(), (again.folder / name).read_bytes())
        else:
            yield FileCheck(name, Standing.NOT_REBUILT, "the build made no such file")


def _compared(name: str, old: bytes, new: bytes, why: str = "") -> FileCheck:
    if name.endswith(".html"):
        # The links between pages are those to the pages that there are, which may have been fewer this time.
        new = with_navigation(new, navigation_in(old))
    if old == new:
        return FileCheck(name, Standing.SAME_BYTES)
    if (where := difference(name, old, new)) is None:
        return FileCheck(name, Standing.SAME_CONTENT, why)
    return FileCheck(name, Standing.OTHER, where)


def _failure(report: StatedReport, folder: Path) -> str:
    """Return why a report could not be made again, empty where it was."""
    entries = last(folder, "reports") or []
    same = (entry for entry in entries if (entry["report"], entry["period"]) == (report.report, report.period))
    entry = next(same, None)
    return str(entry.get("error") or "") if entry else "reports.toml of that commit has no such report"
