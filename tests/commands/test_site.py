import hashlib
import json

import pytest

from relations.cli import main

PAGE = "<!doctype html><title>Here: reports</title><body>Größe</body>".encode()


@pytest.fixture
def out(tmp_path):
    out = tmp_path / "build"
    out.mkdir()
    digests = {}
    for name in ("index.html", "votes/all.html", "votes/all.pdf", "votes/all.trace.json", "data.zip"):
        (out / name).parent.mkdir(exist_ok=True)
        (out / name).write_bytes(PAGE)
        digests[name] = hashlib.sha256(PAGE).hexdigest()
    files = {name: digests[name] for name in ("votes/all.html", "votes/all.pdf")}
    record = {"data": {"file": digests["data.zip"]}, "reports": [{"files": files}]}
    (out / "run.json").write_text(json.dumps(record))
    return out


def test_an_edition_becomes_one_file_and_its_size_is_told(out, tmp_path, capsys):
    file = tmp_path / "mail/edition.html"
    assert main(["site", "--one-file", str(file), "--out", str(out)]) == 0
    told = capsys.readouterr().out
    assert told == f"{file}: {file.stat().st_size / 1e6:.1f} MB, pages: 2, files of data: 1\n"
    assert "votes/all.html" in file.read_text(encoding="utf-8")
    assert "votes/all.pdf" not in file.read_text(encoding="utf-8")


def test_where_nothing_is_built_nothing_is_written(tmp_path, capsys):
    assert main(["site", "--one-file", str(tmp_path / "edition.html"), "--out", str(tmp_path)]) == 2
    assert capsys.readouterr().err == f"relations: {tmp_path}: nothing is built there\n"
    assert [*tmp_path.iterdir()] == []


def test_a_page_that_is_not_as_the_build_wrote_it_is_named(out, tmp_path, capsys):
    (out / "votes/all.html").write_text("x")
    assert main(["site", "--one-file", str(tmp_path / "edition.html"), "--out", str(out)]) == 1
    assert str(out / "votes/all.html") in capsys.readouterr().err
