from pathlib import Path

import pytest

from relations.errors import DataError, UsageError
from relations.package import open_package

HEADER = "port,name,depth\n"


@pytest.fixture
def ports(make_package):
    """Return a function that gives the table `ports` with the text below its header."""

    def table(text: str | bytes | None):
        fields = {"port": "string", "name": "string", "depth": "number"}
        package = make_package({"ports": {"fields": fields, "text": None}})
        if text is not None:
            content = text if isinstance(text, bytes) else (HEADER + text).encode()
            (package.root / "ports.csv").write_bytes(content)
        return package.table("ports")

    return table


def test_rows_come_with_their_line_and_empty_cells_as_empty_text(ports):
    rows = list(ports("a,Alpha,9.5\nb,,\n").rows())
    assert rows == [
        (2, {"port": "a", "name": "Alpha", "depth": "9.5"}),
        (3, {"port": "b", "name": "", "depth": ""}),
    ]


def test_a_cell_over_two_lines_is_one_row_that_is_found_at_its_first_line(ports):
    rows = list(ports('a,"Al\npha",1\nb,Beta,2\n').rows())
    assert [(line, row["name"]) for line, row in rows] == [(2, "Al\npha"), (4, "Beta")]


def test_line_ends_of_windows_are_no_part_of_the_cells(ports):
    assert [row["depth"] for _, row in ports(b"port,name,depth\r\na,Alpha,1\r\n").rows()] == ["1"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (None, r"ports\.csv: no such file; datapackage\.json declares the table 'ports'"),
        (b"", r"ports\.csv:1: the file is empty; put its content back"),
        (b"name,port,depth\n", r"ports\.csv:1: column 1 is 'name'; datapackage\.json declares 'port' there"),
        (b"\xef\xbb\xbfport,name,depth\n", r"ports\.csv:1: begins with a byte order mark"),
        ("a,Alpha,1\nb,Beta\n", r"ports\.csv:3: 2 cells; the header has 3"),
        ("a,Alpha, Beta,1\n", r"ports\.csv:2: 4 cells; the header has 3"),
        ("a,Alpha,1\n\nb,Beta,2\n", r"ports\.csv:3: 0 cells; the header has 3"),
        ('a,Alpha,1\nb,"Beta,2\nc,Gamma,3\n', r"ports\.csv:3: .*look for a quotation mark without its partner"),
        ('a,Alpha,1\nb,"Beta,2\nc,"Gamma",3\n', r"ports\.csv:3: .*look for a quotation mark without its partner"),
        pytest.param('a,"Alpha,1\n' + "b,Beta,2\n" * 20_000, r"ports\.csv:2: ", id="quotation over a long file"),
        (b"port,name,depth\na,Alpha,1\nb,B\xe9ta,2\n", r"ports\.csv:3: byte 4 is not UTF-8"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_an_error_that_names_file_and_line(text, message, ports):
    with pytest.raises(DataError, match=message):
        list(ports(text).rows())


def test_rows_before_a_broken_one_are_given(ports):
    rows = ports("a,Alpha,1\nb,Beta\n").rows()
    assert next(rows)[0] == 2
    with pytest.raises(DataError):
        next(rows)


def test_a_table_is_what_the_descriptor_declares(make_package):
    fields = {"port": "string", "city": {"type": "string", "constraints": {"required": True}}}
    package = make_package(
        {
            "cities": {"fields": {"city": "string"}, "text": "city\n"},
            "ports": {"fields": fields, "key": ["port", "city"], "refers": {"city": "cities"}, "text": "port,city\n"},
        }
    )
    table = package.table("ports")
    assert (table.name, table.columns, table.primary_key) == ("ports", ["port", "city"], ["port", "city"])
    assert table.references == (("city", "cities", "city"),)
    assert table.reference_to("cities") == table.reference("city") == table.references[0]
    assert table.fields[1].required


def test_an_unknown_table_is_an_error_that_lists_the_tables(make_package):
    table = {"fields": {"a": "string"}, "text": "a\n"}
    with pytest.raises(UsageError, match="no table 'port'; the package has ports, cities"):
        make_package({"ports": table, "cities": table}).table("port")


def test_a_folder_without_a_package_and_a_file_are_refused(tmp_path: Path):
    (tmp_path / "file").write_text("")
    for path in (tmp_path, tmp_path / "none", tmp_path / "file"):
        with pytest.raises(UsageError, match="no data package here"):
            _ = open_package(path).descriptor


def test_a_descriptor_that_is_not_json_is_an_error_with_its_line(tmp_path: Path):
    (tmp_path / "datapackage.json").write_text('{\n "name": "a",\n "resources": [,]\n}')
    with pytest.raises(DataError, match=r"datapackage\.json:3: not valid JSON"):
        _ = open_package(tmp_path).descriptor


def test_the_package_that_belongs_to_the_code_has_every_declared_file():
    package = open_package()
    assert package.tables
    assert all(table.file.is_file() for table in package.tables.values())


def test_a_reference_that_the_descriptor_relies_on_and_lacks_is_named(make_package):
    package = make_package({"cities": {"fields": {"city": "string"}, "key": ["city"], "text": "city\n"}})
    with pytest.raises(DataError, match="'cities' has no foreign key to 'states'"):
        package.table("cities").reference_to("states")
