import pytest

from relations.checks.tables import duplicates, read_tables


@pytest.mark.parametrize(
    ("name", "old", "new", "problem"),
    [
        ("ga_votes", "10,BBB,N\n", "10,BBB\n", "ga_votes.csv:5: 2 cells; the header has 3; look for a missing comma"),
        ("ga_votes", "10,BBB,N\n", "10,BBB,N,\n",
         "ga_votes.csv:5: 4 cells; the header has 3; look for a comma too many, or one in a text without quotation marks"),
        ("ga_votes", "10,BBB,N\n", "\n10,BBB,N\n", "ga_votes.csv:5: 0 cells; the header has 3; take the empty line out"),
    ],
)  # fmt: skip
def test_a_row_that_cannot_be_read_is_one_problem_and_no_more(name, old, new, problem, edit, found):
    """What the rows that were not read would have proved is left open: the references to them are not reported."""
    edit(name, old, new)
    assert found() == [problem]


def test_a_header_of_other_columns_is_one_problem_that_gives_the_first(edit, found):
    edit("sc_votes", "rollcall,state,vote", "rollcall,vote,state")
    assert found() == ["sc_votes.csv:1: column 2 is 'vote'; datapackage.json declares 'state' there"]


def test_a_quotation_mark_without_its_partner_is_found_where_it_stands(edit, found):
    edit("states", "BBB,Borduria", 'BBB,"Borduria')
    (problem,) = found()
    assert problem.startswith("states.csv:3: ")
    assert "quotation mark" in problem


def test_another_encoding_is_found_on_its_line(package, found):
    file = package.root / "states.csv"
    file.write_bytes(file.read_bytes().replace(b"Cascadia", b"C\xe0scadia"))
    assert found() == ["states.csv:4: byte 6 is not UTF-8; save the file as UTF-8"]


@pytest.mark.parametrize(
    "name", ["sources", "states", "periods", "ga_rollcalls", "ga_votes", "ga_topics", "arms_editions"]
)
def test_a_missing_table_is_one_problem_and_no_more(name, package, found):
    (package.root / f"{name}.csv").unlink()
    assert found() == [f"{name}.csv: no such file; datapackage.json declares the table '{name}': put its file back"]


def test_a_file_that_is_not_declared_is_a_problem(package, found):
    (package.root / "trade.csv").write_text("claim\n")
    (package.root / "README.md").write_text("not a table")
    assert found() == ["trade.csv: datapackage.json declares no such table"]


def test_the_rows_before_a_broken_one_are_checked(edit, found):
    edit("places", "port-a,Port A,Alfa; Alpha,AAA,port", "port-a,Port A,Alfa; Alpha,AAA,harbour")
    edit("places", "port-b,Port B,,BBB", "port-b,Port B,BBB")
    assert found() == [
        "places.csv:2:kind: 'harbour' is not one of city, town, village, base, port, region, site, building",
        "places.csv:3: 7 cells; the header has 8; look for a missing comma",
    ]


def test_tables_give_rows_values_and_whether_all_was_read(package, edit):
    edit("places", "port-b,Port B,,BBB", "port-b,Port B,BBB")
    tables = read_tables(package)
    assert [line for line, _ in tables.of("states")] == [2, 3, 4, 5]
    assert tables.values("states", "kind") == {"state", "former-state"}
    assert len(tables.of("places")) == 1
    assert tables.of("trade") == []
    assert tables.whole("states", "periods")
    assert not tables.whole("states", "places")


def test_duplicates_are_the_later_ones():
    keys = [(2, ("a",)), (3, ("b",)), (4, ("a",)), (5, ("a",)), (6, ("a", "b"))]
    assert list(duplicates(keys)) == [(4, ("a",)), (5, ("a",))]
