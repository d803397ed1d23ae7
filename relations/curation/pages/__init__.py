"""Pages made from the data package: the dictionary of its tables, and the disputes in it."""

from pathlib import Path

from relations.curation.pages.dictionary import data_dictionary
from relations.curation.pages.disputes import disputes_page
from relations.files import write_all
from relations.package import Package


def generated_pages(package: Package) -> dict[Path, str]:
    """Return the text of each page by its file: README.md in the package, and docs/disputes.md where there is a folder docs/ beside it."""
    pages = {package.root / "README.md": data_dictionary(package)}
    docs = package.root.resolve().parent / "docs"
    if docs.is_dir():
        pages[docs / "disputes.md"] = disputes_page(package)
    return pages


def write_pages(package: Package) -> list[Path]:
    """Write the pages, all or none, and return their files."""
    pages = generated_pages(package)
    write_all(pages)
    return list(pages)
