"""Every shared case becomes a page and a PDF, and is read back: what is right is there, and what is wrong is not."""

import os
from functools import cache
from pathlib import Path

import pymupdf
import pytest
from bs4 import BeautifulSoup
from case_words import WORDS, Case
from survey import exported

pytestmark = pytest.mark.slow

CASES = Path(os.environ.get("RELATIONS_CASES", Path(__file__).parents[3] / "shared" / "cases" / "security")).parent
FILES = sorted(
    file for kind in ("notebooks", "field") for file in (CASES / kind).rglob("*.ipynb") if "checkpoint" not in file.name
)
NOTEBOOKS = [
    file for file in FILES if file.parent.name != "notebooks" or file.parent.parent == CASES
]  # the others belong to projects


def named(file: Path) -> str:
    return str(file.relative_to(CASES).with_suffix("")).removeprefix("notebooks/")


@cache
def page_and_pdf(file: Path) -> tuple[str, str]:
    """Return the words of the page and of the PDF, with single spaces; the source of a formula is for programs alone."""
    soup = BeautifulSoup(exported("relations-html", file), "html.parser")
    for unseen in soup.select("annotation, style, script, title"):
        unseen.decompose()
    with pymupdf.open(stream=exported("relations-pdf", file)) as pdf:
        printed = "\n".join(page.get_text() for page in pdf)
    return " ".join(soup.get_text(" ").split()), " ".join(printed.split())


@pytest.mark.skipif(not NOTEBOOKS, reason="the folder of shared cases is not here")
@pytest.mark.parametrize("file", NOTEBOOKS, ids=named)
def test_it_is_read_back(file: Path) -> None:
    case = WORDS.get(named(file), Case())
    for words in page_and_pdf(file):
        assert [one for one in case.right if one not in words] == []
        assert [one for one in case.wrong if one in words] == []


def test_there_is_a_case_for_each_entry() -> None:
    if NOTEBOOKS:
        assert set(WORDS) <= {named(file) for file in NOTEBOOKS}
