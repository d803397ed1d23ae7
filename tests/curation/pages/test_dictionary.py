import pytest

from relations.curation.pages.dictionary import data_dictionary
from relations.package import open_package

pytestmark = pytest.mark.slow

DEPTH = {"type": "number", "unit": "metres", "constraints": {"required": True}}
PORTS = {
    "fields": {
        "port": {"type": "string", "constraints": {"required": True}},
        "city": {"type": "string", "constraints": {"required": True}},
        "kind": {"type": "string", "constraints": {"required": True, "enum": ["sea", "river"]}},
        "depth": DEPTH,
        "opened": {"type": "string", "edtf": True},
        "url": {"type": "string", "format": "uri"},
    },
    "refers": {"city": "cities"},
    "title": "Ports",
    "description": "Ports by depth.",
    "licenses": [
        {"title": "Open", "path": "https://example.org/open"},
        {"title": "Free", "path": "https://example.org"},
    ],
    "text": "port,city,kind,depth,opened,url\n" + "".join(f"p{i},c,sea,1,,\n" for i in range(1234)),
}
CITIES = {
    "fields": {"city": "string"},
    "title": "Cities",
    "description": "Cities with a port.",
    "licenses": [{"title": "Open", "path": "https://example.org/open"}],
    "text": "city\nc\n",
}


@pytest.fixture
def page(make_package) -> str:
    about = {"title": "Harbours", "version": "1.2.0", "description": "Facts on harbours."}
    return data_dictionary(make_package({"ports": PORTS, "cities": CITIES}, **about))


def test_the_page_begins_with_title_version_and_what_the_package_is(page):
    assert page.startswith("# Harbours: data dictionary\n")
    assert "Version 1.2.0. Facts on harbours. UTF-8" in page


def test_each_table_is_listed_with_its_rows_and_has_a_section(page):
    assert "| [ports](#ports) | 1,234 | Ports |" in page
    assert "| [cities](#cities) | 1 | Cities |" in page
    assert [line for line in page.splitlines() if line.startswith("## ")] == ["## ports", "## cities"]
    assert "Terms: [Open](https://example.org/open); [Free](https://example.org)." in page


@pytest.mark.parametrize(
    "row",
    [
        "| `port` (key) | string | What port is. |  |",
        "| `city` | string | What city is. | in `cities.city` |",
        "| `kind` | string | What kind is. | `sea`, `river` |",
        "| `depth` | number | What depth is. Unit: metres. |  |",
        "| `opened` | date (EDTF) | What opened is. | may be empty |",
        "| `url` | address | What url is. | may be empty |",
    ],
)
def test_each_column_has_a_row_with_type_unit_and_what_is_allowed(row, page):
    assert row in page.splitlines()


def test_every_row_of_every_table_of_the_data_has_four_cells():
    """A vertical bar in a description would break the table."""
    page = data_dictionary(open_package())
    sections = page.split("\n## ")[1:]
    package = open_package()
    assert len(sections) == len(package.tables)
    for section, table in zip(sections, package.tables.values(), strict=True):
        rows = [line for line in section.splitlines() if line.startswith("|")]
        assert len(rows) == 2 + len(table.columns)
        assert {line.count("|") for line in rows} == {5}, table.name


def test_the_page_beside_the_data_is_the_one_that_the_data_declares():
    """When it is not, run `relations dictionary`."""
    package = open_package()
    assert (package.root / "README.md").read_text(encoding="utf-8") == data_dictionary(package)
