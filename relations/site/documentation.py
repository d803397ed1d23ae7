"""Which texts of the project are pages of an edition: how things are measured, written and declared; and where each page is."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

CONTENTS = "docs/index.html"
_TEXTS = {
    "editorial": "How reports are written",
    "data": "How the data are made",
    "data-gaps": "How the data are made",
    "disputes": "How the data are made",
}
_OF_ONE_PACKAGE = ("data-gaps", "disputes")
_DICTIONARY = "docs/dictionary.html"


@dataclass(frozen=True)
class DocumentSource:
    """A text in Markdown, its page as the edition has it, and the group in which it is listed."""

    file: Path
    page: str
    group: str


def documentation(docs: Path, package: Path) -> list[DocumentSource]:
    """Return the texts that there are: of the folder `docs`, and the dictionary that lies in the folder of the data.

    What `docs` say of the rows of one package are no pages of another's edition.
    """
    is_own = package.resolve() == (docs.parent / "data").resolve()
    names = [name for name in _TEXTS if is_own or name not in _OF_ONE_PACKAGE]
    found = [DocumentSource(docs / f"{name}.md", f"docs/{name}.html", _TEXTS[name]) for name in names]
    found.append(DocumentSource(package / "README.md", _DICTIONARY, "How the data are made"))
    return [one for one in (*found, *_methods(docs)) if one.file.is_file()]


def _methods(docs: Path) -> Iterator[DocumentSource]:
    """Yield the pages of measures, by subject as they lie."""
    for file in sorted((docs / "methods").rglob("*.md")):
        place = file.relative_to(docs).with_suffix(".html").as_posix()
        subject = file.parent.name if file.parent != docs / "methods" else "several subjects"
        yield DocumentSource(file, f"docs/{place}", f"How things are measured: {subject}")
