import base64
import re
from itertools import pairwise

import pytest
from bs4 import BeautifulSoup
from invented import (
    ALMANAC,
    EXHIBIT,
    LIBRARY,
    code,
    display,
    error,
    figure,
    key_figure,
    markdown,
    notebook,
    png,
    printed,
    source_list,
    table,
)
from samples import ABOUT, ALL, usual

from relations.errors import DataError
from relations.formats import NARROW, NAVIGATION
from relations.rendering import render_html
from relations.showing.blocks import Data, data_csv

pytestmark = pytest.mark.slow

RECORD = figure()["data"][EXHIBIT]


@pytest.fixture(scope="module", params=ALL)
def sample(request):
    """Each whole invented report as a page."""
    return BeautifulSoup(render_html(ALL[request.param]()), "html.parser")


def page(*cells, **about):
    return BeautifulSoup(render_html(notebook(*cells, **about)), "html.parser")


def levels(shown):
    return [int(heading.name[1]) for heading in shown.find_all(re.compile(r"^h[1-6]$"))]


def test_there_is_one_title_and_no_level_of_headings_is_skipped(sample):
    found = levels(sample)
    assert found[0] == 1
    assert found.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(found))


def test_every_id_is_there_once_and_every_link_within_the_page_leads_to_one(sample):
    ids = [tag["id"] for tag in sample.find_all(id=True)]
    assert len(ids) == len(set(ids))
    targets = {a["href"][1:] for a in sample.find_all("a", href=True) if a["href"].startswith("#")}
    named = {name for tag in sample.find_all(True) for key in ("aria-labelledby", "aria-describedby") for name in tag.get(key, "").split()}  # fmt: skip
    assert targets
    assert targets | named <= set(ids)


def test_every_drawing_is_an_image_with_title_and_description(sample):
    for shown in sample.find_all("svg"):
        assert shown["role"] == "img"
        title, description = (sample.find(id=name) for name in shown["aria-labelledby"].split())
        assert (title.name, description.name) == ("title", "desc")
        assert title.get_text().strip()
        assert description.get_text().strip()


def test_every_picture_has_words(sample):
    pictures = sample.find_all("img")
    bare = [picture for picture in pictures if not picture.get("alt")]
    assert len(bare) == (len(pictures) == 2)  # that of the rough sample, whose author gave none


def test_the_page_asks_nobody_for_anything_and_runs_nothing(sample):
    loaded = [
        tag[name] for tag in sample.find_all(True) for name in ("src", "srcset", "poster", "data") if tag.get(name)
    ]
    drawn = [tag["href"] for tag in sample.find_all(["use", "image"])]
    assert all(address.startswith(("data:", "#")) for address in loaded + drawn)
    assert sample.find_all(["script", "iframe", "object", "embed", "form", "base", "link"]) == []
    assert [name for tag in sample.find_all(True) for name in tag.attrs if name.startswith("on")] == []
    styles = "".join(tag.get_text() for tag in sample.find_all("style")) + "".join(tag["style"] for tag in sample.find_all(style=True))  # fmt: skip
    assert "@import" not in styles
    assert all(target.startswith(("data:", "#")) for target in re.findall(r"url\(['\"]?([^)]{5})", styles))
    assert "default-src 'none'" in sample.find("meta", {"http-equiv": "Content-Security-Policy"})["content"]


def test_no_markup_and_no_code_is_left_for_the_reader(sample):
    for tag in sample.find_all(["style", "pre", "code", "math"]):
        tag.decompose()
    words = sample.get_text()
    assert not re.search(r"\*\*|\[@|\]\(|\$\$|\\frac|^#+ |&(amp|lt|nbsp);|secret_code|None", words, re.MULTILINE)


def test_the_page_says_its_language_and_what_it_is(sample):
    assert sample.html["lang"] == "en-GB"
    assert sample.h1.get_text() in sample.title.get_text()
    assert sample.find("meta", {"name": "viewport"})


def test_the_same_bytes_each_time():
    assert render_html(usual()) == render_html(usual())


def test_a_figure_carries_title_subtitle_note_sources_and_data():
    shown = page(code(figure()))
    box = shown.find(id=RECORD["id"])
    assert box.find(class_="label").get_text() == "Figure 1"
    assert box.find(class_="exhibit-title").get_text() == RECORD["title"]
    assert box.find(class_="subtitle").get_text() == RECORD["subtitle"]
    note, sources = (" ".join(p.get_text().split()) for p in box.find(class_="closing").find_all("p"))
    assert note == f"Note. {RECORD['note']}"
    assert sources == "Source. UN Digital Library, General Assembly voting data, to 18 December 2025 [1]. Data (CSV)"
    assert box.svg.find("title").get_text() == RECORD["title"]
    assert box.svg.find("desc").get_text() == RECORD["alt"]
    assert box.find(role="doc-biblioref")["href"] == "#source-1"


@pytest.mark.parametrize("output", [figure("a"), table("a"), key_figure("a", "**A**")])
def test_every_exhibit_carries_its_data_as_a_file(output):
    link = page(code(output)).find("a", class_="data")
    assert link["download"] == "a.csv"
    kind, _, content = link["href"].partition(",")
    assert kind == "data:text/csv;charset=utf-8;base64"
    data = Data(RECORD["data"]["columns"], RECORD["data"]["rows"])
    assert base64.b64decode(content).decode() == data_csv(data)


def test_the_numbers_of_a_figure_are_a_table_too():
    numbers = page(code(figure())).find("details", class_="numbers").table
    assert [" ".join(th.get_text().split()) for th in numbers.find_all("th")] == ["Year", "Agreement (share)", "Remark", "Firm"]  # fmt: skip
    assert [[td.get_text() for td in row.find_all("td")] for row in numbers.tbody.find_all("tr")] == [
        ["1989", "0.955", 'says "yes", twice', "True"],
        ["1990", "", "", "False"],
    ]
    rows = [[year, 0.5, None, True] for year in range(201)]
    long = page(code(figure(data={"columns": RECORD["data"]["columns"], "rows": rows})))
    assert long.find("details", class_="numbers") is None


def test_a_table_has_headers_of_columns_and_rows_and_its_links():
    columns = [{"label": "Date", "align": "left"}, {"label": "Votes", "align": "right"}]
    row = ["1989", {"text": "<1>", "href": "https://example.org/?a=1&b=2"}]
    content = {"columns": columns, "rows": [row]}
    shown = page(code(table("votes", display=content))).find(id="votes").table
    assert [(th.get_text(), th["scope"], th["class"][0]) for th in shown.find_all("th")] == [
        ("Date", "col", "left"),
        ("Votes", "col", "right"),
        ("1989", "row", "left"),
    ]
    assert (shown.td.a.get_text(), shown.td.a["href"]) == ("<1>", "https://example.org/?a=1&b=2")


@pytest.mark.parametrize(
    ("text", "wraps"),
    [
        ("14 November 2019", "short"),
        ("80 to 115 million USD", "text"),
        ("A sentence. " * 8, "long"),
        ("x" * 29, "breakable"),
    ],
)
def test_a_cell_says_how_it_may_wrap(text, wraps):
    content = {"columns": [{"label": "Account", "align": "left"}], "rows": [[text]]}
    shown = page(code(table("votes", display=content))).find(id="votes").tbody.th
    assert shown["class"] == ["left", wraps]


def test_findings_are_a_list_that_is_numbered_on():
    shown = page(
        code(key_figure("a", "**A** is so.", "chart"), key_figure("b", "B.", "absent")),
        markdown("Text."),
        code(key_figure("c", "C.")),
        code(figure("chart")),
    )
    assert [box.ol["start"] for box in shown.find_all("section", class_="findings")] == ["1", "3"]
    first, second, _ = shown.select(".findings li")
    assert first.strong.get_text() == "A"
    assert first.find("a", href="#chart").get_text() == "Figure\u00a01"
    assert second.find("a", href="#absent") is None


def test_sources_are_listed_with_the_places_that_rest_on_them():
    shown = page(markdown("# T\n\nLead [@almanac]."), code(source_list(ALMANAC)), code(figure("a")))
    entries = [" ".join(entry.get_text().split()) for entry in shown.find(id="sources").find_all("li")]
    assert len(entries) == 2
    assert entries[0].endswith("Used in the text.")
    assert "UN Digital Library. General Assembly voting data, to 18 December 2025. February 2026." in entries[1]
    assert entries[1].endswith("Used in Figure 1.")


def test_a_shortened_address_has_no_second_stop():
    long = LIBRARY | {"url": f"https://example.org/{'a' * 120}"}
    text = str(page(code(table("a", sources=[long]))))
    assert ">example.org/…</a>" in text
    assert "…</a>." not in text


def test_the_finding_stands_under_the_topic():
    shown = page(markdown("# Votes"), code(figure("a", title="It rose <1>"), tags=["headline"]))
    assert shown.h1.get_text() == "Votes"
    assert shown.find("p", role="doc-subtitle").get_text() == "It rose <1>"
    assert page(markdown("# Votes"), code(figure("a"))).find("p", role="doc-subtitle") is None


def test_a_headline_is_told_in_the_head_alone_and_its_sources_lead_there():
    said = figure("strongest", title="It fell <1>", sources=[ALMANAC])
    record = said["data"][EXHIBIT]
    record |= {"type": "headline"}
    shown = page(markdown("# Votes"), code(said, tags=["headline"]), code(figure("a")))
    assert shown.find("p", role="doc-subtitle").get_text() == "It fell <1>"
    assert shown.get_text().count("It fell") == 1
    assert shown.find(id="strongest") is None
    (use,) = [link for link in shown.find(id="source-1").find_all("a") if link.get_text() == "the headline"]
    assert use["href"] == "#title"


def test_a_failure_is_told_where_it_happened_and_what_was_printed_is_kept():
    shown = page(markdown("x"), code(printed("so far <1>\n"), error("ValueError", "no <data>")))
    assert shown.find(class_="printed").get_text() == "so far <1>"
    assert shown.find(class_="failure").get_text() == "Failed here: cell 2ValueError: no <data>\nValueError"


def test_a_picture_without_words_is_given_none():
    shown = page(code(display(image__png=png()), display({"alt": "A grey box"}, image__png=png())))
    assert [picture.get("alt") for picture in shown.find_all("img")] == [None, "A grey box"]


def test_there_is_one_place_for_links_to_other_pages_before_all_that_the_report_says():
    text = render_html(notebook(markdown("# T\n\n<!-- navigation --><!-- end of navigation -->\n\nText."), **ABOUT))
    assert text.count("".join(NAVIGATION)) == 1
    assert text.index(NAVIGATION[0]) < text.index('<main id="main"')


def test_the_findings_are_a_heading_of_their_level():
    opening, later = (
        page(*cells, code(key_figure("a", "A."))) for cells in ([markdown("# T")], [markdown("# T\n\n## S\n\nText.")])
    )
    assert next((h.name, h.get_text()) for h in opening.main.find_all(["h1", "h2", "h3"])) == ("h2", "Key findings")
    assert later.find(class_="findings").find("h3").get_text() == "Key findings"


def test_a_page_brings_what_the_columns_of_its_data_mean():
    link = page(code(figure("a"))).footer.find("a", download="README.txt")
    text = base64.b64decode(link["href"].partition(",")[2]).decode()
    assert "a.csv\nFigure 1: " in text
    assert page(markdown("# T")).footer.find("a", download=True) is None


def test_the_masthead_and_the_foot_say_which_edition_it_is():
    shown = page(markdown("# T"), **ABOUT)
    assert shown.title.get_text() == "T – Cold War alliance"
    assert " ".join(shown.footer.get_text().split()) == (
        "Edition 2026-11-24 · Data to 18 December 2025 · build 3f2a91c · All data of this edition"
    )
    assert shown.footer.a["href"] == "../data.zip"


def test_a_page_of_data_that_did_not_pass_says_so_under_its_title_and_at_the_foot():
    shown = page(markdown("# T"), **ABOUT, warning="The data <1> did not pass.", changed_parameters='compare = ["USA"]')
    assert shown.find(class_="masthead").find(class_="warning").get_text() == "The data <1> did not pass."
    assert " · build 3f2a91c · The data <1> did not pass. · All data" in " ".join(shown.footer.get_text().split())
    assert shown.find(string='Parameters changed for this run: compare = ["USA"]')
    usual = page(markdown("# T"), **ABOUT)
    assert usual.find(class_="warning") is None
    assert "Parameters" not in usual.get_text()


def test_contents_are_there_when_there_is_something_to_look_for():
    cells = [markdown("# T\n\n## A\n\nText."), code(figure("a")), markdown("## B\n\nText.")]
    assert page(*cells).find(id="contents") is None
    entries = page(*cells, code(figure("b"))).find(id="contents").find_all("a")
    assert [a["href"] for a in entries] == ["#section-a", "#a", "#section-b", "#b", "#sources"]


def test_an_exhibit_that_breaks_its_format_is_an_error():
    with pytest.raises(DataError, match="cell 1: exhibit 'a' lacks alt"):
        render_html(notebook(code(figure("a", alt=""))))


def test_a_notebook_without_a_title_has_the_name_it_is_given():
    shown = BeautifulSoup(render_html(notebook(markdown("text")), name="file"), "html.parser")
    assert shown.h1.get_text() == "file"


def test_a_brief_page_says_so_to_the_style_sheet_and_has_no_contents():
    cells = [markdown("# T"), *(code(figure(f"f{n}")) for n in range(5))]
    assert '<main id="main" tabindex="-1" class="brief">' in render_html(notebook(*cells, layout="brief"))
    assert 'id="contents"' not in render_html(notebook(*cells, layout="brief"))
    assert 'id="contents"' in render_html(notebook(*cells))


def test_a_page_ends_with_the_parameters_of_its_run():
    listed = [
        {"name": "since", "value": "2011-03-15", "help": "the first <day>"},
        {"name": "compare", "value": ["USA", "CHN"]},
    ]
    shown = page(markdown("# T"), **ABOUT, parameters=listed).find(id="parameters")
    assert [term.get_text() for term in shown.find_all(["dt", "dd"])] == [
        "since",
        "2011-03-15 the first <day>",
        "compare",
        "USA, CHN",
    ]


def test_how_to_cite_is_text_to_copy_without_a_script():
    cited = {
        "title": "T",
        "text": "The project. (2026).",
        "bibtex": "@misc{t,\n  title = {</pre><b>},\n}",
        "csl_json": "[]",
    }
    told = page(markdown("# T"), **ABOUT, citation=cited, imprint=[{"name": "Edition", "text": "1"}]).find(
        id="how-to-cite"
    )
    assert told.name == "details"
    assert [text.get_text() for text in told.find_all("pre")] == [cited["text"], cited["bibtex"], "[]"]
    named = [told.find(id=text["aria-labelledby"]).get_text() for text in told.find_all("pre")]
    assert named == ["APA", "BibTeX", "CSL-JSON"]


def test_anybodys_notebook_has_no_citation_of_its_own():
    assert page(markdown("# T")).find(id="how-to-cite") is None


def test_a_chart_has_a_second_drawing_for_a_narrow_screen_where_its_output_brings_one():
    drawn = figure()
    drawn["data"][NARROW] = drawn["data"]["image/svg+xml"]
    shown = page(code(drawn, figure("other")))
    both, one = shown.select(".chart")
    assert [part["class"] for part in both.select(":scope > div")] == [["wide"], ["narrow"]]
    assert "tabindex" not in both.attrs  # nothing to scroll
    assert one["tabindex"] == "0"
    assert not one.select(".narrow")
    ids = [tag["id"] for tag in both.find_all(id=True)]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("bad", ["no drawing", '<svg xmlns="http://www.w3.org/2000/svg"><!DOCTYPE x>'])
def test_a_second_drawing_that_is_refused_is_left_out(bad):
    drawn = figure()
    drawn["data"][NARROW] = bad
    shown = page(code(drawn))
    assert shown.select_one(".chart > svg")
    assert not shown.select(".narrow")


def test_a_second_drawing_has_no_script_either():
    drawn = figure()
    drawn["data"][NARROW] = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="alert(1)"><script>alert(1)</script>'
        '<a href="javascript:alert(1)"><rect width="9" height="9"/></a></svg>'
    )
    made = str(page(code(drawn)).select_one(".narrow"))
    assert "<svg" in made
    assert not re.search("alert|onload|javascript", made)
