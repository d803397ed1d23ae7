"""What a worker was sent: nothing twice, nothing damaged, nothing for ever."""

import hashlib

import pytest

from relations.builds.cluster.stock import Stock
from relations.errors import DataError


def digest(content):
    return hashlib.sha256(content).hexdigest()


A, B, C = (digest(letter) for letter in (b"a", b"b", b"c"))


@pytest.fixture
def stock(tmp_path):
    return Stock(tmp_path)


def test_what_is_there_is_not_lacking_also_for_the_next_who_looks(stock, tmp_path):
    assert stock.lacking([A, B, A]) == [A, B]
    stock.take({A: b"a"})
    assert stock.lacking([A, B]) == [B]
    assert Stock(tmp_path).lacking([A, B]) == [B]


def test_a_damaged_content_is_refused(stock):
    with pytest.raises(DataError, match="arrived damaged"):
        stock.take({A: b"b"})
    assert stock.lacking([A]) == [A]


def test_files_are_laid_out_and_no_others(stock):
    stock.take({A: b"a", B: b"b"})
    folder = stock.laid_out({"data/one.csv": A, "data/deep/two.csv": A})
    assert (folder / "data/deep/two.csv").read_bytes() == b"a"
    (folder / "data/one.csv").write_bytes(b"spoilt by a cell")
    folder = stock.laid_out({"data/one.csv": A})
    assert [file.relative_to(folder).as_posix() for file in folder.rglob("*.csv")] == ["data/one.csv"]
    assert (folder / "data/one.csv").read_bytes() == b"a"


def test_what_two_builds_did_not_need_goes(stock):
    stock.take({A: b"a", B: b"b", C: b"c"})
    stock.laid_out({"x": A})
    assert stock.lacking([A, B, C]) == [B, C]
    stock.take({B: b"b"})
    stock.laid_out({"x": B})
    assert stock.lacking([A, B]) == []  # as it was before
    stock.laid_out({"x": B})
    assert stock.lacking([A, B]) == [A]


def test_a_content_that_the_disk_has_damaged_is_told_and_sent_anew(stock, tmp_path):
    stock.take({A: b"a"})
    (tmp_path / "contents" / A).write_bytes(b"?")
    with pytest.raises(DataError, match=r"data/one\.csv is damaged on this worker; look at its disk"):
        stock.laid_out({"data/one.csv": A})
    assert stock.lacking([A]) == [A]
