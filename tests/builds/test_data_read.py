from relations.builds.data_read import data_name, fingerprint_of, read_by_run, read_by_trace, tables_of

# echo -n a | sha256sum, and of b
A = "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"


def package_with(make_package):
    return make_package({"trade": {"fields": {"year": "integer"}, "text": "a"}})


def test_of_the_files_of_a_run_those_of_the_package_are_data(make_package, tmp_path):
    package = package_with(make_package)
    (package.root / "notes.txt").write_text("a")
    (tmp_path / "elsewhere.csv").write_text("a")
    files = [package.root / "trade.csv", tmp_path / "elsewhere.csv", package.root / "notes.txt"]
    assert data_name(package, files[1]) is None
    assert read_by_run(package, map(str, files)) == {"data:notes.txt": A, "table:trade": A}


def test_of_a_trace_the_data_alone_are_told():
    run = {"module:relations.sources": "1", "table:trade": "2", "data:datapackage.json": "3", "lock:": "4"}
    assert read_by_trace(run) == {"table:trade": "2", "data:datapackage.json": "3"}
    assert tables_of(read_by_trace(run)) == ["trade"]


def test_the_fingerprint_depends_on_what_was_read_and_not_on_its_order():
    assert fingerprint_of({"table:a": "1", "table:b": "2"}) == fingerprint_of({"table:b": "2", "table:a": "1"})
    assert fingerprint_of({"table:a": "1"}) != fingerprint_of({"table:a": "2"})
