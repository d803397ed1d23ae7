import re
from pathlib import Path

import pytest

from relations.formats import CONTENT_POLICY, EXHIBIT, EXHIBIT_ID, SOURCES, VERSION

FORMAT = (Path(__file__).parents[1] / "docs/exhibit-format.md").read_text(encoding="utf-8")


def test_the_names_are_those_of_the_page_on_the_format():
    assert EXHIBIT in FORMAT
    assert SOURCES in FORMAT
    assert re.search(rf'"version": {VERSION}\b', FORMAT)


def test_the_names_are_media_types_of_a_vendor_in_json():
    """RFC 6838: a tree, a subtype of at most 64 signs, a suffix that is registered."""
    for name in (EXHIBIT, SOURCES):
        assert re.fullmatch(r"application/vnd\.[a-z0-9.]{1,56}\+json", name)


@pytest.mark.parametrize("good", ["a", "levels-by-series", "s-2012-77"])
def test_an_id_is_words_joined_by_hyphens(good):
    assert EXHIBIT_ID.fullmatch(good)


@pytest.mark.parametrize("bad", ["", "A", "a--b", "-a", "a-", "a_b", "a b", "a/b", "é", "a\n"])
def test_anything_else_is_none(bad):
    assert not EXHIBIT_ID.fullmatch(bad)


def test_a_page_may_load_nothing():
    rules = dict(rule.split(" ", 1) for rule in CONTENT_POLICY.split("; "))
    assert rules["default-src"] == "'none'"
    assert "script-src" not in rules  # so that the default holds
    assert not re.search(r"https?:|\*|unsafe-eval", CONTENT_POLICY)
