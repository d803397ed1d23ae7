import gzip
import json
import re
from base64 import b64decode

import pytest

from relations.formats import CONTENT_POLICY
from relations.site.modules import policy_for
from relations.site.one_file import one_file

FONT = "A" * 2000


def page(body, policy=CONTENT_POLICY):
    head = f'<meta http-equiv="Content-Security-Policy" content="{policy}"><title>Here &amp; there: reports</title>'
    return f"<!doctype html>{head}<style>src: url(data:font/woff2;base64,{FONT})</style><body>{body}</body>\n".encode()


FILES = {
    "index.html": page(
        '<ul><li><a href="votes/all.html">Votes</a></li><li><a href="run.json">Record</a></li></ul>'
        '<img src="votes/all.thumbnail.svg" alt="">',
        policy_for("let a = 1;"),
    ),
    "votes/all.html": page(
        '<a href="../index.html">All</a> <a href="all.pdf">PDF</a> <a href="https://example.org/a">Out</a>'
        '<span><a download href="all/by-year.csv">CSV</a> · <a href="all/by-year.svg">SVG</a> · <b>more</b></span>'
        '<a href="#by-year">Figure 1</a>'
    ),
    "votes/all/by-year.csv": b"year,share\n1971,0.5\n",
    "votes/all/by-year.svg": b"<svg/>",
    "votes/all.thumbnail.svg": b"<svg/>",
    "votes/all.pdf": b"%PDF",
    "run.json": b"{}",
}


def data_of(html):
    return json.loads(re.search(r'<script type="application/json" id="data">(.*?)</script>', html, re.DOTALL)[1])


@pytest.fixture(scope="module")
def made():
    return one_file(FILES)


@pytest.fixture(scope="module")
def unpacked(made):
    return {name: gzip.decompress(b64decode(text)).decode() for name, text in data_of(made.html)["files"].items()}


def test_pages_and_data_are_inside(made, unpacked):
    assert set(unpacked) == {"index.html", "votes/all.html", "votes/all/by-year.csv"}
    assert unpacked["votes/all/by-year.csv"] == FILES["votes/all/by-year.csv"].decode()
    assert (made.pages, made.others) == (2, 1)
    assert "<title>Here &amp; there: reports</title>" in made.html


def test_links_to_what_is_not_inside_go_with_their_words(unpacked):
    assert '<ul><li><a href="votes/all.html">Votes</a></li></ul>' in unpacked["index.html"]
    body = unpacked["votes/all.html"].partition("<body>")[2]
    assert "PDF" not in body
    assert '<span><a download href="all/by-year.csv">CSV</a> · <b>more</b></span>' in body
    for link in ("../index.html", "https://example.org/a", "#by-year"):
        assert f'<a href="{link}">' in body


def test_pictures_are_inside(unpacked):
    assert 'src="data:image/svg+xml;base64,PHN2Zy8+"' in unpacked["index.html"]


def test_what_pages_have_alike_is_there_once(made, unpacked):
    assert data_of(made.html)["shared"] == [FONT]
    assert all(FONT not in text for text in unpacked.values())


def test_a_page_allows_its_own_script_and_that_of_the_file(made, unpacked):
    own = policy_for("let a = 1;").rpartition(" ")[2]
    (frame,) = re.findall('content="(default-src[^"]*)"', made.html)
    scripts = {name: re.findall("'sha256-[^']*'", text) for name, text in unpacked.items()}
    assert own in scripts["index.html"]
    assert own not in scripts["votes/all.html"]
    assert {*scripts["index.html"], *scripts["votes/all.html"]} < {*re.findall("'sha256-[^']*'", frame)}
    assert "frame-src blob:" in frame
    assert "unsafe-inline" not in frame.partition("script-src")[2]


def test_the_same_files_give_the_same_bytes(made):
    assert one_file(dict(reversed(FILES.items()))).html == made.html


def test_it_names_nothing_outside_itself(made):
    around = made.html.replace(re.search(r'id="data">.*?</script>', made.html, re.DOTALL)[0], "")
    assert re.findall(r'(?:src|href)="[^"]*"|url\(', around) == []


def test_a_page_with_many_links_is_read_in_one_go():
    many = '<li><a href="x.pdf">x</a>, y</li>' * 20_000  # which took hours when a link could end at a later one
    assert one_file({"index.html": page(many)}).pages == 1
