from relations.checks.line_ends import check_line_ends
from relations.checks.tables import read_tables

DECLARED = {"t": {"fields": {"a": "string", "b": "string"}, "text": "a,b\nx,y\n"}}


def found(package):
    return [
        (problem.file.name, problem.line, problem.message) for problem in check_line_ends(read_tables(package))
    ]  # fmt: skip


def test_lf_is_no_problem_and_a_missing_file_is_that_of_another_check(make_package):
    package = make_package(DECLARED)
    assert found(package) == []
    package.table("t").file.unlink()
    assert found(package) == []


def test_a_file_with_crlf_is_named_once_at_the_first_such_line(make_package):
    package = make_package(DECLARED)
    package.table("t").file.write_bytes(b"a,b\nx,y\r\nz,\r\n")
    assert found(package) == [("t.csv", 2, "the first of 2 lines that end in CRLF, not in LF; save the file with LF")]
    package.table("t").file.write_bytes(b"a,b\nx,y\nz,\r\n")
    assert found(package) == [("t.csv", 3, "ends in CRLF, not in LF; save the file with LF")]


def test_so_is_a_notebook_beside_the_package(make_package):
    package = make_package(DECLARED)
    notebooks = package.root.parent / "notebooks"
    notebooks.mkdir()
    (notebooks / "clean.ipynb").write_bytes(b"{\n}\n")
    (notebooks / "saved.ipynb").write_bytes(b"{\r\n}\r\n")
    assert [(name, line) for name, line, _ in found(package)] == [("saved.ipynb", 1)]
