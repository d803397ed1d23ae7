import pytest
from invented import notebook

from relations.rendering.about import about


def test_it_is_what_the_build_says():
    assert about(notebook(report="un_voting")) == {"report": "un_voting"}


@pytest.mark.parametrize(
    "made", [{}, {"metadata": {}}, {"metadata": {"relations": "x"}}, {"metadata": {"relations": None}}]
)
def test_of_a_notebook_that_no_build_has_made_it_is_nothing(made):
    assert about(made) == {}
