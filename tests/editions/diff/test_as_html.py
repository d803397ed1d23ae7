"""The page of differences: everything inside, and nothing of what data say is markup."""

import re

import pytest
from bs4 import BeautifulSoup
from small_editions import chart, edition, figure, report, rows

from relations.editions.diff import as_html, compared
from relations.formats import CONTENT_POLICY

EVIL = "<script>alert(1)</script>\x1b[31m\u202e&"
SVG = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><script>alert(1)</script><path d='M0 0h9' style='fill: #ff0000' onclick='x()'/></svg>"


@pytest.fixture(scope="module")
def changes(tmp_path_factory):
    folder = tmp_path_factory.mktemp("html")
    before = edition(folder / "a", reports=[report(figure(0.5), chart(1.0), drawings={"by-year": SVG})])
    source = ["un", EVIL, EVIL, "", "", "javascript:alert(1)", ""]
    after = edition(
        folder / "b",
        rows(
            sources=[["tass", "TASS", "A talk", "", "", "https://tass.example/1", ""], source],
            events=[["1980-treaty", "1980-10-08", EVIL], ["1971-port", "1971", "A port"], [EVIL, "2026", EVIL]],
        ),
        [
            report(
                figure(0.6, title=EVIL, formatted=EVIL, statement=EVIL),
                chart(2.0, title=EVIL, subtitle=EVIL, alt=EVIL, id="by-year"),
                title=EVIL,
                prose=EVIL,
                period_name=EVIL,
                parameters={EVIL: EVIL},
                drawings={"by-year": SVG},
            )
        ],
        name=EVIL,
        version=EVIL,
    )
    return compared(before, after)


@pytest.fixture(scope="module")
def page(changes):
    return BeautifulSoup(changes.html(), "html.parser")


def test_nothing_that_data_say_is_markup(page):
    assert page.find_all("script") == []
    assert not [tag for tag in page.find_all(True) for name in tag.attrs if name.startswith("on")]
    links = [link["href"] for link in page.find_all("a")]
    assert set(links) == {"https://tass.example/1"}
    assert "alert(1)" in page.get_text(), "it is shown as text"


def test_signs_that_steer_are_gone(changes):
    assert not re.search("[\x00-\x08\x1b\u202a-\u202e]", changes.html())


def test_everything_is_inside(page):
    assert page.find("meta", {"http-equiv": "Content-Security-Policy"})["content"] == CONTENT_POLICY
    assert not page.find_all(["link", "img", "iframe", "form"])
    assert "prefers-color-scheme: dark" in page.style.string


def test_both_charts_stand_side_by_side_with_what_they_show(page):
    before, after = page.select(".pair .side")
    assert before.svg["id"] == "before-1-svg"
    assert after.svg["id"] == "after-1-svg"
    assert before.select_one(".exhibit-title").string == "Agreement rose"
    assert "1 of 1 rows" in before.summary.string
    assert "var(--cff0000" in str(before.svg.path)


def test_every_id_is_there_once(page):
    ids = [tag["id"] for tag in page.find_all(id=True)]
    assert len(ids) == len(set(ids))


def test_words_that_went_and_came_are_marked(page):
    assert page.select(".words del")
    assert page.select(".words ins")


def test_what_is_left_out_is_told_and_the_whole_leaves_nothing_out(changes, monkeypatch):
    monkeypatch.setattr(as_html, "_ROWS", 0)
    monkeypatch.setattr(as_html, "_TEXTS", 1)
    told = [tag.get_text() for tag in BeautifulSoup(changes.html(), "html.parser").select(".left-out")]
    assert "1 more is left out here; relations diff --all shows all." in told
    assert not BeautifulSoup(changes.html(whole=True), "html.parser").select(".left-out")


def test_two_that_are_alike_say_so(tmp_path):
    folder = edition(tmp_path / "a")
    shown = BeautifulSoup(compared(folder, folder).html(), "html.parser")
    assert "No difference in data, figures, charts and texts." in shown.main.get_text()
