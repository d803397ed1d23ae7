import ast
import json
import os
import time

import pytest

from relations.builds import digests
from relations.builds.digests import Digests, digest_of, sha256

EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


@pytest.fixture
def old(tmp_path):
    """A file that has not changed just now."""
    file = tmp_path / "code" / "a.py"
    file.parent.mkdir()
    file.write_text("import os\n")
    time.sleep(0.15)
    return file


@pytest.fixture
def out(tmp_path):
    (tmp_path / "out").mkdir()
    return tmp_path / "out"


@pytest.fixture
def read(monkeypatch):
    """The files that are read, by name."""
    names = []

    def noted(file):
        names.append(file.name)
        return sha256(file)

    monkeypatch.setattr(digests, "sha256", noted)
    return names


def test_the_digest_is_sha256(tmp_path):
    """The example of FIPS 180-4."""
    (tmp_path / "file").write_bytes(b"abc")
    assert sha256(tmp_path / "file") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


def test_a_file_that_is_not_there_has_no_digest_and_an_empty_one_has(tmp_path, out):
    (tmp_path / "empty").touch()
    known = Digests(out)
    assert (known.of(tmp_path / "none"), known.of(tmp_path), known.of(tmp_path / "empty")) == ("", "", EMPTY)


def test_what_was_digested_once_is_not_read_again(old, out, read):
    for _ in range(2):
        known = Digests(out)
        assert known.of(old) == known.of(old) == sha256(old)
        known.save()
    assert read == ["a.py"]


def test_a_file_that_changed_is_read_again_also_if_its_size_and_time_are_as_before(old, out):
    known = Digests(out)
    before, times = known.of(old), old.stat()
    known.save()
    old.write_text("import re\n")
    os.utime(old, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert Digests(out).of(old) == sha256(old) != before


def test_a_file_that_changed_just_now_is_not_kept(old, out, read):
    old.write_text("import re\n")
    for _ in range(2):
        known = Digests(out)
        known.of(old)
        known.save()
    assert read == ["a.py", "a.py"]


def test_a_file_of_our_own_is_kept_as_it_was_written(tmp_path, out, read):
    (out / "page.html").write_text("page")
    known = Digests(out)
    known.note(out / "page.html", "the digest")
    known.note(out / "none.html", "of nothing")
    known.save()
    assert Digests(out).of(out / "page.html") == "the digest"
    assert Digests(out).of(out / "none.html") == ""
    assert read == []
    assert tmp_path.as_posix() not in (out / digests.NAME).read_text()


@pytest.mark.parametrize(
    "damage", ["", "[]", "{}", '{"format": "x", "files": {"../code/a.py": [[1], "no"]}}', "{" * 5000]
)
def test_what_was_kept_may_be_damaged(old, out, damage):
    (out / digests.NAME).write_text(damage)
    assert Digests(out).of(old) == sha256(old)


def test_entries_of_another_shape_are_not_used(old, out):
    known = Digests(out)
    known.of(old)
    known.save()
    content = json.loads((out / digests.NAME).read_text())
    for entry in (None, [], ["stamp", "digest"], [[1], 2]):
        (out / digests.NAME).write_text(json.dumps(content | {"files": {"../code/a.py": entry}}))
        assert Digests(out).of(old) == sha256(old)


def test_what_is_found_in_code_is_kept_with_its_digest(old, out):
    found = []

    def find(tree):
        found.append(ast.unparse(tree))
        return [len(found)]

    for _ in range(2):
        known = Digests(out)
        assert known.found_in(old, find) == known.found_in(old, find) == [1]
        known.save()
    assert found == ["import os"]


def test_what_is_no_longer_there_is_forgotten(old, out):
    known = Digests(out)
    known.of(old)
    known.save()
    old.unlink()
    (out / "page.html").write_text("page")
    known = Digests(out)
    known.note(out / "page.html", "digest")
    known.save()
    assert [*json.loads((out / digests.NAME).read_text())["files"]] == ["./page.html"]


def test_the_digest_of_a_value_does_not_depend_on_the_order_of_keys():
    assert digest_of({"a": 1, "b": [2]}) == digest_of({"b": [2], "a": 1}) != digest_of({"a": 1, "b": [3]})
