"""Data packages from outside: nothing beyond their folder is read, written or asked for."""

import json
import zipfile

import pytest
from hostile import data_package

from relations.builds.publish import publish, zip_package
from relations.cli import main
from relations.errors import DataError, UsageError
from relations.files import write_whole
from relations.package import open_package

PATHS = [
    "/etc/passwd", "../../x", "../package/../../x.csv", "a/../../x.csv", "http://127.0.0.1:9/x.csv", "HTTPS://e/x.csv", "file:///etc/passwd", "~/x.csv", "C:\\x.csv", "..\\x.csv", "a\x00.csv",
    "s3://b/x", ["t.csv"], ["/etc/passwd"], None, "", 5, {},
]  # fmt: skip


@pytest.mark.parametrize("path", PATHS)
def test_a_path_that_leaves_is_refused_before_anything_else(path, tmp_path, capsys):
    root = data_package(tmp_path / "package", path=path)
    with pytest.raises(DataError, match=r"datapackage\.json: resource 't': .*path"):
        _ = open_package(root).tables
    for words in (["check"], ["data", "sql", "FROM t"], ["data", "t"], ["build"]):
        assert main([*words, "--data", str(root)]) == 3
        told = capsys.readouterr()
        assert "root:" not in told.out
        assert told.err.count("\n") == 1


@pytest.mark.parametrize("target", ["file", "folder"])
def test_a_link_that_leaves_is_refused(target, tmp_path):
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret/t.csv").write_text("a\nsecret\n")
    root = data_package(tmp_path / "package", path="t.csv" if target == "file" else "in/t.csv")
    if target == "file":
        (root / "t.csv").unlink()
        (root / "t.csv").symlink_to(tmp_path / "secret/t.csv")
    else:
        (root / "in").symlink_to(tmp_path / "secret")
    with pytest.raises(DataError, match="is a link that leaves the folder"):
        _ = open_package(root).tables


def test_a_package_that_is_itself_a_link_and_a_table_in_a_folder_are_fine(tmp_path):
    root = data_package(tmp_path / "package", path="in/t.csv")
    (root / "in").mkdir()
    (root / "t.csv").rename(root / "in/t.csv")
    (tmp_path / "link").symlink_to(root)
    package = open_package(tmp_path / "link")
    assert [row for _, row in package.table("t").rows()] == [{"a": "x"}]
    zip_package(package, tmp_path / "data.zip")
    assert zipfile.ZipFile(tmp_path / "data.zip").namelist() == ["data/datapackage.json", "data/t.csv"]


@pytest.mark.parametrize(
    "declared",
    [{"schema": "{}/schema.json"}, {"dialect": "{}/d.json"}, {"profile": "{}/p.json"}, {"extrapaths": ["{}/x"]}, {"scheme": "remote"}, {"format": "sql"}, {"data": "{}/x"}, {"$schema": "{}/s.json"}],
    ids=lambda declared: next(iter(declared)),
)  # fmt: skip
def test_the_full_check_asks_nobody(declared, tmp_path, listener):
    text = json.dumps(declared).replace("{}", listener.address)
    root = data_package(tmp_path / "package", **json.loads(text))
    assert main(["check", "--full", "--data", str(root)]) == 3
    assert listener.visits == 0


SHAPES = {
    "a list": "[]", "no resources": "{}", "resources are a text": '{"resources": "x"}', "a resource is a number": '{"resources": [1]}', "no name": '{"resources": [{"path": "t.csv"}]}',
    "deep": "[" * 100_000, "a long number": '{"resources": [], "x": ' + "9" * 5_000 + "}", "not closed": '{"resources": [', "null": "null", "empty": "",
    "schema is a list": '{"resources": [{"name": "t", "path": "t.csv", "schema": []}]}', "no key": '{"resources": [{"name": "t", "path": "t.csv", "schema": {"fields": [{"name": "a", "type": "string"}]}}]}',
    "field is a text": '{"resources": [{"name": "t", "path": "t.csv", "schema": {"fields": ["a"], "primaryKey": ["a"], "foreignKeys": []}}]}', "no dossier": '{"resources": []}',
    "name leaves": '{"resources": [{"name": "../t", "path": "t.csv"}]}', "type unknown": '{"resources": [{"name": "t", "path": "t.csv", "schema": {"fields": [{"name": "a", "type": "any"}], "primaryKey": ["a"], "foreignKeys": []}}]}',
    "no schema": '{"resources": [{"name": "t", "path": "t.csv"}]}', "twice": '{"resources": [{"name": "t", "path": "t.csv"}, {"name": "t", "path": "u.csv"}]}',
}  # fmt: skip


@pytest.mark.parametrize("shape", SHAPES)
def test_a_descriptor_of_another_shape_is_one_line_that_names_the_file(shape, tmp_path, capsys):
    (tmp_path / "datapackage.json").write_text(SHAPES[shape], encoding="utf-8")
    code = main(["build", "--data", str(tmp_path)])
    told = capsys.readouterr().err
    assert code in (2, 3)
    assert told.startswith("relations: ")
    assert told.count("\n") == 1 or shape in ("no dossier", "no schema")


def test_another_encoding_is_named_with_its_byte(tmp_path, capsys):
    (tmp_path / "datapackage.json").write_bytes('{"name": "ü"}'.encode("latin-1"))
    assert main(["check", "--data", str(tmp_path)]) == 3
    assert "datapackage.json: byte 11 is not UTF-8" in capsys.readouterr().err


def test_an_output_folder_that_is_a_link_is_refused(tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "out/.staging/votes").mkdir(parents=True)
    (tmp_path / "out/.staging/votes/all.html").write_text("x")
    (tmp_path / "out/votes").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(UsageError, match="is a link that leaves"):
        publish(tmp_path / "out/.staging", tmp_path / "out", ("votes/all.html",))
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_file_takes_the_place_of_a_link_and_does_not_follow_it(tmp_path):
    (tmp_path / "victim").write_text("old")
    (tmp_path / "report.html").symlink_to(tmp_path / "victim")
    write_whole(tmp_path / "report.html", "new")
    assert (tmp_path / "victim").read_text() == "old"
    assert not (tmp_path / "report.html").is_symlink()
