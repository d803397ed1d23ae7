import pytest

from relations.csv_faults import cells_fault, header_fault

DECLARED = ["port", "name", "depth"]


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (["\ufeffport", "name", "depth"], "begins with a byte order mark; save the file as UTF-8 without it"),
        (["port;name;depth"], "the columns are not separated by commas; save the file with commas"),
        (["port\tname\tdepth"], "the columns are not separated by commas; save the file with commas"),
        (["port", "title", "depth"], "column 2 is 'title'; datapackage.json declares 'name' there"),
        (["port", "depth", "name"], "column 2 is 'depth'; datapackage.json declares 'name' there"),
        (["port", "name"], "column 3 is missing; datapackage.json declares 'depth'"),
        ([], "the file is empty; put its content back"),
        ([*DECLARED, "note"], "column 4 is 'note'; datapackage.json declares 3 columns"),
    ],
)
def test_a_header_is_held_against_the_declared_one(found, told):
    assert header_fault(found, DECLARED) == told


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ([], "0 cells; the header has 3; take the empty line out"),
        (["a", "b"], "2 cells; the header has 3; look for a missing comma"),
        (
            list("abcd"),
            "4 cells; the header has 3; look for a comma too many, or one in a text without quotation marks",
        ),
    ],
)
def test_a_row_of_another_length_says_what_to_look_for(cells, told):
    assert cells_fault(cells, DECLARED) == told
