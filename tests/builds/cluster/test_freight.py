"""What travels, known by places; the folders are small ones."""

import hashlib
import time
from pathlib import Path

import pytest

from relations.builds.cluster.freight import gathered


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()


@pytest.fixture
def project(tmp_path):
    root = tmp_path / "project"
    for name, content in {
        "notebooks/votes.ipynb": "{}",
        "notebooks/helper.py": "x = 1",
        "notebooks/deep/more.txt": "same",
        "notebooks/.hidden": "",
        "notebooks/__pycache__/helper.pyc": "",
        "data/trade.csv": "year\n",
        "data/texts/votes.md": "same",
        "reports/reports.toml": "",
    }.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(content)
    (tmp_path / "kept").mkdir()
    return root


def test_the_package_and_what_lies_beside_the_notebooks_travel(project, tmp_path):
    freight = gathered(project, project / "data", [project / "notebooks/votes.ipynb"], tmp_path, tmp_path / "kept")
    assert freight.places == {
        "project/data/texts/votes.md": digest("same"),
        "project/data/trade.csv": digest("year\n"),
        "project/notebooks/deep/more.txt": digest("same"),
        "project/notebooks/helper.py": digest("x = 1"),
        "project/notebooks/votes.ipynb": digest("{}"),
    }
    assert freight.data == "project/data"
    assert {file.name for file in (tmp_path / "kept").iterdir()} == {*freight.places.values()}


def test_a_package_elsewhere_has_a_place_of_its_own(project, tmp_path):
    other = tmp_path / "other"
    (project / "data").rename(other)
    freight = gathered(project, other, [project / "notebooks/votes.ipynb"], tmp_path / "out", tmp_path / "kept")
    assert freight.data == "data/."
    assert freight.places["data/trade.csv"] == digest("year\n")
    assert freight.here("data/trade.csv") == str(other / "trade.csv")
    assert freight.here("project/notebooks/helper.py") == str(project / "notebooks/helper.py")
    assert freight.here("/etc/hosts") == "/etc/hosts"
    assert freight.place(project / "notebooks/votes.ipynb") == "project/notebooks/votes.ipynb"


def test_what_was_built_does_not_travel(project, tmp_path):
    out = project / "data" / "out"
    (out / "votes").mkdir(parents=True)
    (out / "votes" / "all.html").write_text("page")
    freight = gathered(project, project / "data", [], out, tmp_path / "kept")
    assert sorted(freight.places) == ["project/data/texts/votes.md", "project/data/trade.csv"]


def test_the_fingerprint_is_that_of_places_and_contents(project, tmp_path):
    def fingerprint():
        return gathered(project, project / "data", [], tmp_path, tmp_path / "kept").fingerprint

    before = fingerprint()
    time.sleep(0.01)
    (project / "data/trade.csv").write_text("year\n")  # saved without a change
    assert fingerprint() == before
    (project / "data/trade.csv").write_text("years\n")
    changed = fingerprint()
    (project / "data/trade.csv").rename(project / "data/debt.csv")
    assert len({before, changed, fingerprint()}) == 3


def test_contents_are_those_of_the_moment_when_it_was_gathered_and_go_in_parts(project, tmp_path):
    freight = gathered(project, project / "data", [], tmp_path, tmp_path / "kept")
    (project / "data/trade.csv").write_text("edited")
    digests = [digest("year\n"), digest("same")]
    assert [*freight.contents(digests, 4)] == [{digests[0]: b"year\n"}, {digests[1]: b"same"}]
    assert [*freight.contents(digests, 9)] == [{digests[0]: b"year\n", digests[1]: b"same"}]
    assert [*freight.contents([], 9)] == []
    assert freight.taken <= Path(project / "data/trade.csv").stat().st_mtime
