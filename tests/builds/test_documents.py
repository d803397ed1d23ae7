from pathlib import Path

import pytest

from relations.builds.digests import Digests
from relations.builds.documents import publish_documents
from relations.builds.edition import Edition
from relations.builds.inputs import Inputs
from relations.builds.record import run_json
from relations.builds.up_to_date import Ledger
from relations.package import open_package

pytestmark = pytest.mark.slow  # Pandoc is started

EDITION = Edition(Path("data"), "Here & there", "2026-11-24", "12 August 2026", None, ())


@pytest.fixture
def made(tmp_path):
    """Publish the pages of a project with one text, and keep the record of it; return what is told of them."""
    docs, out = tmp_path / "docs", tmp_path / "out"
    docs.mkdir()
    out.mkdir()
    (docs / "editorial.md").write_text("# Rules\n\nText.\n")

    def publish():
        (out / "staging").mkdir(exist_ok=True)
        inputs = Inputs(open_package(), tmp_path / "reports/reports.toml", None, Digests(out))
        pages = publish_documents(EDITION, Ledger(inputs, out), out / "staging", print)
        (out / "run.json").write_text(run_json(EDITION, "", {}, pages, []))
        return pages

    return docs, out, publish


def times(out):
    return {file.name: file.stat().st_mtime_ns for file in (out / "docs").iterdir()}


def test_pages_are_made_once_and_again_when_a_text_is_another(made):
    docs, out, publish = made
    pages = publish()
    assert [*pages] == ["docs/editorial.html", "docs/dictionary.html", "docs/index.html"]
    before = times(out)
    assert publish() == pages
    assert times(out) == before
    (docs / "editorial.md").write_text("# Other rules\n")
    assert publish() != pages
    assert "Other rules" in (out / "docs/editorial.html").read_text()


def test_a_damaged_page_is_mended(made):
    _, out, publish = made
    pages = publish()
    (out / "docs/editorial.html").write_text("x")
    assert publish() == pages
    assert "Rules" in (out / "docs/editorial.html").read_text()


def test_the_page_of_a_text_that_is_gone_goes(made):
    docs, out, publish = made
    publish()
    (docs / "editorial.md").unlink()
    assert [*publish()] == ["docs/dictionary.html", "docs/index.html"]
    assert {*times(out)} == {"dictionary.html", "index.html"}
