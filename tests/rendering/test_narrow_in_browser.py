"""The two drawings of a chart in a browser: which of them is seen where."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[1] / "fixtures"))

import chromium
from invented import code, figure, markdown, notebook
from playwright.sync_api import Browser

from relations.formats import NARROW
from relations.rendering import render_html

pytestmark = [pytest.mark.slow, chromium.NEEDED]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium.opened() as opened:
        yield opened


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    drawn = figure()
    drawn["data"][NARROW] = drawn["data"]["image/svg+xml"]
    made = tmp_path_factory.mktemp("narrow") / "report.html"
    made.write_text(render_html(notebook(markdown("# T"), code(drawn, figure("other")))), encoding="utf-8")
    return made.as_uri()


@pytest.mark.parametrize(
    ("width", "media", "seen"), [(320, "screen", "narrow"), (820, "screen", "wide"), (320, "print", "wide")]
)
def test_a_narrow_screen_has_the_narrow_drawing_and_all_else_the_wide_one(browser, address, width, media, seen):
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.emulate_media(media=media)
    page.goto(address)
    shown = [one for one in ("wide", "narrow") if page.locator(f"#agreement-by-year .{one}").is_visible()]
    scrolls = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    drawing = page.locator(f"#agreement-by-year .{seen} svg").bounding_box()
    page.close()
    assert shown == [seen]
    assert not scrolls
    assert drawing is not None
    assert drawing["width"] <= width


def test_a_chart_with_one_drawing_scrolls_in_its_box(browser, address):
    page = browser.new_page(viewport={"width": 320, "height": 800})
    page.goto(address)
    assert page.evaluate("(box => box.scrollWidth > box.clientWidth)(document.querySelector('#other .chart'))")
    page.close()
