import zipfile
from hashlib import sha256

from relations.editions.verify.file_check import Standing
from relations.editions.verify.stated import EditionRecord
from relations.editions.verify.whole import damaged


def edition(folder, **files):
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return EditionRecord(folder, None, {name: sha256(content).hexdigest() for name, content in files.items()}, ())


def test_a_whole_edition_has_no_findings(tmp_path):
    assert damaged(edition(tmp_path, a=b"1", b=b"2")) == []


def test_a_byte_and_a_lost_file_are_named(tmp_path):
    found = edition(tmp_path, a=b"1", b=b"2", c=b"3")
    (tmp_path / "a").write_bytes(b"2")
    (tmp_path / "c").unlink()
    assert [(one.file, one.standing) for one in damaged(found)] == [("a", Standing.DAMAGED), ("c", Standing.MISSING)]


def test_the_damaged_member_of_an_archive_is_named(tmp_path):
    file = tmp_path / "data.zip"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("data/trade.csv", "year,value\n1956,1\n")
        archive.writestr("data/sources.csv", "id\n")
    found = edition(tmp_path, **{"data.zip": file.read_bytes()})
    file.write_bytes(file.read_bytes().replace(b"1956,1", b"1956,2", 1))
    (one,) = damaged(found)
    assert one.why.startswith("data/trade.csv in it is damaged; sha256 is ")
