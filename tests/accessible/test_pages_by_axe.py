"""Every kind of page by axe-core in a browser, by day and by night, wide and narrow: no violation."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import chromium
import pytest
from axe_playwright_python.sync_playwright import Axe
from cells import OURS
from playwright.sync_api import Browser

SITE = (
    "index.html",
    "events.html",
    "votes.html",
    "docs/index.html",
    "docs/dictionary.html",
    "docs/disputes.html",
    "docs/methods/voting/agreement.html",
)
pytestmark = [pytest.mark.slow, chromium.NEEDED]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium.opened() as opened:
        yield opened


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 1280), ("light", 360)])
@pytest.mark.parametrize("page", [*SITE, *(f"{name}/all.html" for name in OURS)])
def test_nothing_is_violated(edition: Path, browser: Browser, page: str, scheme: Any, width: int) -> None:
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900}, bypass_csp=True)
    tab = context.new_page()
    tab.goto((edition / page).as_uri())
    # Of what is folded, what stands there once: thousands of numbers and of events are cells and lists of one kind.
    tab.evaluate("document.querySelectorAll('details.cite').forEach(one => one.open = true)")
    violations = Axe().run(tab).response["violations"]
    context.close()
    assert [(one["id"], one["nodes"][0]["html"][:200], len(one["nodes"])) for one in violations] == []
