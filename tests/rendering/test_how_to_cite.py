import pytest

from relations.rendering.how_to_cite import how_to_cite


def test_each_style_that_the_build_gives_is_told_with_its_lines():
    citation = {"title": "Votes", "csl_json": "[\n]\n", "text": "The project. (2026).", "bibtex": "@misc{votes,\n}\n"}
    assert how_to_cite(citation) == [
        ("APA", "The project. (2026)."),
        ("BibTeX", "@misc{votes,\n}"),
        ("CSL-JSON", "[\n]"),
    ]


def test_a_style_that_is_not_given_is_left_out():
    assert how_to_cite({"text": "The project. (2026).", "bibtex": None}) == [("APA", "The project. (2026).")]


@pytest.mark.parametrize("citation", [None, {}, [], "x"])
def test_anybodys_notebook_has_none(citation):
    assert how_to_cite(citation) == []
