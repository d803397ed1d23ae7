import re

import pytest
from invented import chart

from relations.rendering import thumbnail as module
from relations.rendering.thumbnail import thumbnail


def test_shapes_stay_and_words_go():
    small = thumbnail(chart())
    assert "<path" in small
    assert not re.search("<text|<title|<desc|<metadata", small)
    assert len(small) < len(chart())


def test_numbers_have_one_decimal_and_references_resolve():
    small = thumbnail(chart())
    assert not re.search(r' d="[^"]*\d\.\d\d', small)
    names = set(re.findall(r"url\(#([^)]+)\)", small)) | set(re.findall(r'href="#([^"]+)"', small))
    assert names <= set(re.findall(r'\bid="([^"]+)"', small))


def test_it_has_colours_for_the_night():
    assert "@media (prefers-color-scheme:dark)" in thumbnail(chart())


@pytest.mark.parametrize("svg", ["<svg", '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'])
def test_nothing_that_could_run_comes_through(svg):
    small = thumbnail(svg)
    assert small is None or "script" not in small


def test_what_is_too_large_is_no_small_picture(monkeypatch):
    monkeypatch.setattr(module, "MOST_BYTES", 100)
    assert thumbnail(chart()) is None
