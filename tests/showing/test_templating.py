import pytest
from bs4 import BeautifulSoup

from relations.showing.blocks import Data
from relations.showing.templating import FOLDER, environment, style_sheet


@pytest.mark.parametrize(
    ("value", "text"),
    [(None, ""), (0.95512, "0.9551"), (12345.678, "12345.678"), (7, "7"), (True, "True"), ("a", "a")],
)
def test_values_of_the_data_as_people_read_them(value, text):
    assert environment().filters["shown"](value) == text


@pytest.mark.parametrize(
    ("text", "wraps"),
    [("T-72", "short"), ("a fighter and an aircraft", "text"), ("x" * 29, "breakable"), ("word " * 17, "long")],
)
def test_how_a_cell_may_wrap(text, wraps):
    assert environment().filters["wrapping"](text) == wraps


def test_text_is_escaped_and_nothing_may_be_missing():
    assert environment().from_string("{{ words }}").render(words="<b>") == "&lt;b&gt;"
    with pytest.raises(Exception, match="words"):
        environment().from_string("{{ words }}").render()


def test_data_are_offered_as_a_file():
    href = environment().filters["csv_href"](Data([{"name": "year"}], [[1989]]))
    assert href == "data:text/csv;charset=utf-8;base64,eWVhcgoxOTg5Cg=="


def test_the_rules_of_the_place_come_last():
    sheet = style_sheet(FOLDER / "notebook.css")
    assert sheet.index(".exhibit-title {") < sheet.index("tbody tr:hover")
    assert BeautifulSoup(sheet, "html.parser").find() is None
