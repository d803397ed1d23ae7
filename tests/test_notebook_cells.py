"""Cells are counted as in JupyterLab, whatever papermill has put between them."""

import pytest

from relations.notebook_cells import BANNER, INJECTED, line_of, line_raised, numbered, place


def cells(*tags):
    return [{"metadata": {"tags": [tag] if tag else []}} for tag in tags]


def numbers(*tags):
    return [number for number, _ in numbered(cells(*tags))]


def test_all_cells_count_from_one_but_what_papermill_put_in():
    assert numbers("", "parameters", "", "") == [1, 2, 3, 4]
    assert numbers("", "parameters", INJECTED, "", "") == [1, 2, 2, 3, 4]
    assert numbers(BANNER, "", "parameters", INJECTED, BANNER, "") == [1, 2, 2, 3]


def test_where_no_cell_has_parameters_papermill_puts_its_own_first():
    assert numbers(INJECTED, "", "") == [1, 1, 2]


def test_cells_need_no_metadata():
    assert [number for number, _ in numbered([{}, {"metadata": {}}])] == [1, 2]


def test_the_words_name_the_line_where_it_is_known():
    assert place(7, 3) == "cell 7, line 3"
    assert place(7) == "cell 7"


def test_the_line_of_a_text_is_that_where_it_stands_first():
    assert line_of("@b", "a\n@b\n@b") == 2
    assert line_of("@c", "a\n@b") is None
    assert line_of("@c", "") is None


@pytest.mark.parametrize(
    ("traceback", "line"),
    [
        (["\x1b[36mCell\x1b[39m\x1b[36m \x1b[39m\x1b[32mIn[4]\x1b[39m\x1b[32m, line 12\x1b[39m\n"], 12),
        (["Cell In[4], line 9\n", "Cell In[4], line 2, in draw()\n", "Cell In[3], line 1, in first()\n"], 2),
        (["  Cell In[4], line 2\n    b = = 2\n"], 2),
        (["KeyError: 'Cell In[4], line 5'"], None),  # the message of the error
        (["File <timed exec>:1"], None),
        ([], None),
    ],
)
def test_the_line_that_raised_is_the_last_of_the_cell_in_the_traceback(traceback, line):
    assert line_raised(traceback, {"execution_count": 4, "source": "a = 1"}) == line
    assert line_raised(traceback, {"execution_count": None, "source": "a = 1"}) is None
    assert line_raised(traceback, {"execution_count": 4, "source": ["%%time\n", "a = 1"]}) is None
