"""Pages that put together what reports with little to say have."""

import json
import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

sys.path.append(str(Path(__file__).parents[1] / "fixtures"))

from relations.builds.digests import Digests
from relations.builds.edition import Edition
from relations.builds.inputs import Inputs
from relations.builds.sparse import merged, publish_sparse
from relations.builds.up_to_date import Ledger
from relations.package import open_package

ROOT = Path(__file__).parents[2]
EDITION = Edition(ROOT / "data", "Here & there", "2026-11-24", "today", None, (("all", "All", "all"),))


def entry(report, period, *says):
    return {
        "report": report,
        "title": report.title(),
        "headline": f"{report} <b>fell</b>",
        "period": period,
        "period_name": period.title(),
        "files": dict.fromkeys((f"{report}/{period}.html", f"{report}/{period}.json"), "0"),
        "says": dict(zip(("exhibits", "findings", "no_data"), says, strict=True)),
    }


ARMS, TRADE, VOTES = entry("arms", "drift", 1, 1, 9), entry("trade", "drift", 0, 0, 4), entry("votes", "drift", 8, 5, 1)


def test_reports_with_little_to_say_go_together_and_others_stay():
    assert merged([ARMS, TRADE, VOTES]) == {"drift": [ARMS, TRADE]}


@pytest.mark.parametrize(
    "listed",
    [
        [ARMS, VOTES],
        [TRADE, entry("debt", "drift", 0, 0, 2)],
        [entry("arms", "all", 0, 1, 9), entry("debt", "all", 0, 1, 9)],
    ],
)
def test_one_alone_or_several_that_say_nothing_or_all_years_make_no_page(listed):
    assert merged(listed) == {}


@pytest.fixture
def out(tmp_path):
    for report in ("arms", "trade"):
        (tmp_path / report).mkdir()
    figures = [{"id": "last", "statement": "**None** after <script>alert(1)</script> 1991 [@s]."}]
    exhibits = [{"id": "deals", "type": "table", "title": "Two deals"}]
    told = {"key_figures": figures, "exhibits": exhibits, "no_data": ["No orders.", "No orders.", "No clients."]}
    (tmp_path / "arms/drift.json").write_text(json.dumps(told))
    (tmp_path / "trade/drift.json").write_text(
        json.dumps({"key_figures": [], "exhibits": [], "no_data": ["No trade."]})
    )
    return tmp_path


def published(out, *listed):
    ledger = Ledger(Inputs(open_package(), ROOT / "reports" / "reports.toml", None, Digests(out)), out)
    staging = out / ".staging"
    staging.mkdir(exist_ok=True)
    return publish_sparse(EDITION, ledger, listed, staging)


def test_the_page_says_what_is_known_with_its_place_and_what_is_not(out):
    assert [*published(out, ARMS, TRADE, VOTES)] == ["period-drift.html"]
    text = (out / "period-drift.html").read_text(encoding="utf-8")
    assert "<script>" not in text
    page = BeautifulSoup(text, "html.parser")
    assert page.h1.text == "Post-Soviet drift: what is known"
    arms, trade, more = page.select("main section")
    assert arms.h2.a["href"] == "arms/drift.html"
    assert arms.strong.text == "arms <b>fell</b>"
    assert arms.li.text.startswith("None after <script>alert(1)</script> 1991.")
    assert [a["href"] for a in arms.select("li a, p a")] == ["arms/drift.html#last", "arms/drift.html#deals"]
    assert [li.text for li in arms.select("details li")] == ["No orders.", "No clients."]
    assert [li.text for li in trade.select("li")] == ["No trade."]
    assert [a["href"] for a in more.select("a")] == ["votes/drift.html"]


def test_it_goes_when_there_is_more_to_say_and_the_same_entries_give_the_same_bytes(out):
    pages = published(out, ARMS, TRADE)
    first = (out / "period-drift.html").read_bytes()
    (out / "run.json").write_text(json.dumps({"pages": pages}))
    assert published(out, ARMS, TRADE) == pages
    assert (out / "period-drift.html").read_bytes() == first
    assert published(out, ARMS, VOTES) == {}
    assert not (out / "period-drift.html").exists()
