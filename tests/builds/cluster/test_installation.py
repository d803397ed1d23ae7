"""What a worker has otherwise than the build is told in words that say what to do."""

from dataclasses import replace

import pytest

from relations import __version__
from relations.builds.cluster import installation
from relations.builds.cluster.installation import Installation, difference, installed

HERE = Installation("1.2.0", "ab" * 32, "cpython 3.11", frozenset({"numpy-2.4.0", "pandas-3.0.1"}))


def test_the_same_has_no_difference():
    assert difference(HERE, replace(HERE)) is None


@pytest.mark.parametrize(
    ("there", "words"),
    [
        ({"version": "1.1.0"}, "it has relations 1.1.0, the build 1.2.0; install the same there"),
        (
            {"code": "cd" * 32},
            "its code of relations 1.2.0 is another (cdcdcdcd, the build abababab); install the same commit there",
        ),
        ({"python": "cpython 3.12"}, "it has cpython 3.12, the build cpython 3.11; start it with the same Python"),
        (
            {"packages": frozenset({"numpy-2.4.0", "pandas-3.0.2"})},
            "its packages are others: pandas-3.0.1 (here), pandas-3.0.2 (there); install the same requirements.lock on both sides",
        ),
        (
            {"packages": frozenset({"a-1", "B-1", "c-1"})},
            "its packages are others: a-1 (there), B-1 (there), c-1 (there) and 2 more; install the same requirements.lock on both sides",
        ),
    ],
)
def test_a_difference_says_what_and_what_to_do(there, words):
    assert difference(HERE, replace(HERE, **there)) == words


def test_a_comment_makes_another_code_and_data_of_the_package_do_not(tmp_path, monkeypatch):
    (tmp_path / "module.py").write_text("x = 1\n")
    (tmp_path / "data").mkdir()
    monkeypatch.setattr(installation, "CODE", tmp_path)
    before = installed()
    (tmp_path / "data" / "datapackage.json").write_text("{}")
    assert installed() == before
    (tmp_path / "module.py").write_text("x = 1  # one\n")
    assert installed().code != before.code


def test_what_is_installed_here_is_told():
    here = installed()
    assert here.version == __version__
    assert any(name.startswith("pandas-3") for name in here.packages)
