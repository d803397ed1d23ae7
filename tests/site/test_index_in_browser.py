"""The index in a browser, from disk: its search, its pictures, its way without a script, and nothing that leaves the page."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

sys.path.append(str(Path(__file__).parents[1] / "fixtures"))

import chromium
from playwright.sync_api import Browser, Page

from relations.builds.edition import Edition
from relations.builds.index import index_html
from relations.package import open_package

pytestmark = [pytest.mark.slow, chromium.NEEDED]
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><rect width="4" height="3"/></svg>'
FIGURE = {"id": "by-year", "type": "figure", "title": "It fell in Küçük", "subtitle": "Share"}


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of an index of one report, beside an empty page of events."""
    out = tmp_path_factory.mktemp("edition")
    (out / "votes").mkdir()
    (out / "votes/all.json").write_text(json.dumps({"headline": "<img src=x onerror=alert(1)>", "exhibits": [FIGURE]}))
    (out / "votes/all.html").write_text("<!doctype html><title>x</title>")
    (out / "votes/all.thumbnail.svg").write_text(PICTURE)
    files = [f"votes/all.{kind}" for kind in ("html", "json", "thumbnail.svg")]
    entry = {
        "report": "votes",
        "title": "Votes",
        "period": "all",
        "period_name": "All",
        "files": dict.fromkeys(files, ""),
    }
    edition = Edition(Path("data"), "Here and there", "2026-11-24", "today", None, (("all", "All periods", "all"),))
    text = index_html(edition, open_package(), [entry], out, None, {"events.html": "All events"})
    (out / "index.html").write_text(text, encoding="utf-8")
    return (out / "index.html").as_uri()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium.opened() as opened:
        yield opened


@pytest.fixture
def seen(browser: Browser, index: str) -> Iterator[tuple[Page, list[str]]]:
    """The page, and what it says on the console or asks of others."""
    page, told = browser.new_page(viewport={"width": 320, "height": 800}), []
    page.on("console", lambda message: told.append(message.text))
    page.on("pageerror", lambda error: told.append(str(error)))
    page.on("request", lambda request: told.append(request.url) if not request.url.startswith("file:") else None)
    page.goto(index)
    yield page, told
    page.close()


def test_what_is_typed_is_found_and_leads_to_its_place(seen: tuple[Page, list[str]]) -> None:
    page, told = seen
    page.keyboard.press("Tab")  # the skip link
    page.get_by_role("searchbox").fill("kucuk fell")
    link = page.locator("#found a").first
    link.wait_for()
    assert link.text_content() == FIGURE["title"]
    assert str(link.get_attribute("href")) == "votes/all.html#by-year"
    assert page.locator("#count").text_content() == "1 found"
    page.get_by_role("searchbox").fill("Assad fell resigned")
    page.locator('#found a[href^="events.html#2024-12-08"]').first.wait_for()
    page.get_by_role("searchbox").fill("qqqqqq")
    page.get_by_text("Nothing was found.").wait_for()
    assert told == []


def test_what_is_found_is_text(seen: tuple[Page, list[str]]) -> None:
    page, told = seen
    page.get_by_role("searchbox").fill("onerror")
    page.locator("#found a").first.wait_for()
    assert page.locator("#found img").count() == 0
    assert told == []


def test_pictures_are_shown_and_nothing_is_wider_than_a_narrow_screen(seen: tuple[Page, list[str]]) -> None:
    page, told = seen
    page.locator(".card img").scroll_into_view_if_needed()
    page.wait_for_function("document.querySelector('.card img').naturalWidth > 0")
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert told == []


def test_without_a_script_the_lists_are_there(browser: Browser, index: str) -> None:
    context: Any = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(index)
    assert not page.locator("#search").is_visible()
    assert page.locator(".card").is_visible()
    assert page.locator(".runs li").count() == 1
    context.close()
