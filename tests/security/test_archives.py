"""`relations ingest`: small archives that unpack to the whole of a memory, endless lines, numbers without end."""

import gzip
import lzma
import tracemalloc

import pytest

from relations.errors import DataError
from relations.ingest import bounded
from relations.ingest.opened import decoded, opened, text_lines


def read_all(file):
    with opened(file) as handle:
        return sum(len(chunk) for chunk in iter(lambda: handle.read(1 << 16), b""))


@pytest.mark.slow
@pytest.mark.parametrize(("suffix", "pack"), [(".gz", gzip.compress), (".xz", lzma.compress)])
def test_an_archive_that_unpacks_to_too_much_is_refused_without_the_memory(suffix, pack, tmp_path):
    file = tmp_path / f"bomb.csv{suffix}"
    file.write_bytes(pack(b"0,1\n" * (20 << 20)))
    tracemalloc.start()
    with pytest.raises(DataError, match=r"bomb\.csv.*: unpacks to more than 64 MB"):
        read_all(file)
    assert tracemalloc.get_traced_memory()[1] < 20 << 20
    tracemalloc.stop()


@pytest.mark.parametrize(("suffix", "pack"), [("", bytes), (".gz", gzip.compress), (".xz", lzma.compress)])
def test_a_line_without_end_is_refused_with_its_number(suffix, pack, tmp_path):
    file = tmp_path / f"line.csv{suffix}"
    file.write_bytes(pack(b"a\nb\n" + b"0" * (2 << 20)))
    with pytest.raises(DataError, match=r":3: a line of more than 1 MB"):
        list(text_lines(file))


def test_a_text_that_is_read_as_one_has_a_limit(tmp_path):
    file = tmp_path / "many.csv"
    file.write_bytes(b"a\n" * (17 << 20))
    with pytest.raises(DataError, match="more than 32 MB"):
        decoded(file)


def test_an_archive_of_several_parts_and_an_honest_one_are_read_whole(tmp_path):
    text = b"".join(b"%d,%d\n" % (n, n * n) for n in range(30_000))
    file = tmp_path / "votes.csv.xz"
    file.write_bytes(lzma.compress(text) + lzma.compress(text) + b"\0" * 8)
    assert read_all(file) == 2 * len(text)


def test_a_header_that_asks_for_gigabytes_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(bounded, "_XZ_MEMORY", 1 << 20)
    file = tmp_path / "large.csv.xz"
    file.write_bytes(lzma.compress(b"a\n", preset=9))
    with pytest.raises(DataError, match=r"not a sound \.xz file"):
        read_all(file)
