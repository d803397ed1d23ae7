"""An edition as one file in a browser, from disk: from page to page, to a place, back, and to the data; nothing leaves the file."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[1] / "fixtures"))

import chromium
from playwright.sync_api import Browser, Page, expect

from relations.formats import CONTENT_POLICY
from relations.package import open_package
from relations.site.explorers import VOTES, Imprint
from relations.site.making import explorer_page
from relations.site.one_file import one_file

pytestmark = [pytest.mark.slow, chromium.NEEDED]
HEAD = f'<!doctype html><meta http-equiv="Content-Security-Policy" content="{CONTENT_POLICY}">'
CSV = b"year,share\n1971,0.5\n"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium.opened() as opened:
        yield opened


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> str:
    index = '<title>Here and there</title><body><h1>Index</h1><a href="votes/all.html">Votes</a></body>'
    report = (
        '<title>Votes</title><body><h1>Report</h1><a href="../index.html">All</a> <a href="#far">Figure 1</a>'
        '<a download href="all/by-year.csv">CSV</a><p style="height: 9000px"></p><p id="far">Far</p></body>'
    )
    files = {
        "index.html": (HEAD + index).encode(),
        "votes/all.html": (HEAD + report).encode(),
        "votes/all/by-year.csv": CSV,
        "votes.html": explorer_page(VOTES, open_package(), Imprint("Here", "2026-11-24", "today")).encode(),
    }
    made = tmp_path_factory.mktemp("one") / "edition.html"
    made.write_text(one_file(files).html, encoding="utf-8")
    return made.as_uri()


@pytest.fixture
def seen(browser: Browser) -> Iterator[tuple[Page, list[str]]]:
    page, told = browser.new_page(), []
    page.on("console", lambda message: told.append(message.text))
    page.on("pageerror", lambda error: told.append(str(error)))
    page.on("request", lambda sent: told.append(sent.url) if not sent.url.startswith(("file:", "blob:")) else None)
    yield page, told
    page.close()


def test_pages_places_and_data_are_reached_and_left_again(seen: tuple[Page, list[str]], file: str) -> None:
    page, told = seen
    page.goto(file)
    frame = page.frame_locator("#page")
    frame.get_by_role("link", name="Votes").click()
    frame.get_by_role("heading", name="Report").wait_for()
    expect(page).to_have_title("Votes")
    expect(page).to_have_url(f"{file}#/votes/all.html")
    frame.get_by_role("link", name="Figure 1").click()
    expect(page).to_have_url(f"{file}#/votes/all.html#far")
    with page.expect_download() as downloading:
        frame.get_by_role("link", name="CSV").click()
    assert downloading.value.suggested_filename == "by-year.csv"
    assert Path(downloading.value.path()).read_bytes() == CSV
    frame.get_by_role("link", name="All").click()
    frame.get_by_role("heading", name="Index").wait_for()
    page.go_back()
    frame.get_by_role("heading", name="Report").wait_for()
    assert told == []


def test_an_address_leads_to_a_place_in_a_page(seen: tuple[Page, list[str]], file: str) -> None:
    page, told = seen
    page.goto(f"{file}#/votes/all.html#far")
    far = page.frame_locator("#page").locator("#far")
    far.wait_for()
    assert far.evaluate("place => place.getBoundingClientRect().top < innerHeight")
    assert told == []


def test_an_explorer_runs_and_its_choices_are_in_the_address(seen: tuple[Page, list[str]], file: str) -> None:
    page, told = seen
    page.goto(f"{file}#/votes.html#?from=1971")
    first = page.frame_locator("#page").locator("[name=from]")
    first.wait_for()
    expect(first).to_have_value("1971")
    page.frame_locator("#page").locator("[name=to]").fill("1980")
    expect(page).to_have_url(re.compile("to=1980"))
    assert told == []
