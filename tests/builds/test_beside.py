import hashlib
import json

import pytest

from relations.builds.beside import code_of, last_pages, named_digests, put
from relations.builds.digests import Digests
from relations.builds.inputs import Inputs
from relations.builds.up_to_date import Ledger
from relations.package import open_package


@pytest.fixture
def ledger(tmp_path):
    out = tmp_path / "out"
    (out / "staging").mkdir(parents=True)
    return Ledger(Inputs(open_package(), tmp_path / "reports/reports.toml", None, Digests(out)), out)


@pytest.mark.parametrize(
    ("said", "pages"),
    [({"pages": {"index.html": {"file": "a"}}}, {"index.html": {"file": "a"}}), ({"pages": []}, {}), ({}, {})],
)
def test_what_the_last_build_said_of_its_pages(tmp_path, said, pages):
    (tmp_path / "run.json").write_text(json.dumps({"version": "1", **said}))
    assert last_pages(tmp_path) == pages


def test_before_the_first_build_there_is_nothing(tmp_path):
    assert last_pages(tmp_path) == {}


def test_a_page_is_put_in_its_place_with_its_digest(ledger):
    digest = put("docs/methods.html", b"text", ledger, ledger.out / "staging")
    assert digest == hashlib.sha256(b"text").hexdigest()
    assert (ledger.out / "docs/methods.html").read_bytes() == b"text"
    assert not [*(ledger.out / "staging").rglob("*.html")]


def test_the_code_is_a_module_with_what_it_uses_and_the_files_that_begin_so(ledger):
    names = {file.name for file in code_of(ledger.inputs, ["relations.errors"], ("site/templates/document.",))}
    assert "errors.py" in names
    assert "document.html.j2" in names
    assert "build.py" not in names


def test_digests_stand_in_the_order_of_names(ledger, tmp_path):
    for name in ("a/z.txt", "b/y.txt"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(name)
    files = [tmp_path / "a/z.txt", tmp_path / "b/y.txt"]
    assert [name for name, _ in named_digests(ledger.inputs, files)] == ["y.txt", "z.txt"]
