import base64
import io
import re
from itertools import pairwise

import pikepdf
import pytest
from bs4 import BeautifulSoup
from invented import (
    ALMANAC,
    EXHIBIT,
    LIBRARY,
    code,
    display,
    figure,
    key_figure,
    markdown,
    notebook,
    png,
    printed,
    table,
)
from pdf_text import lines_of, text_of
from pypdf import PdfReader
from samples import ALL, usual

from relations.errors import DataError
from relations.rendering import render_html, render_pdf
from relations.rendering.data_readme import data_readme
from relations.rendering.document import build_document
from relations.showing.blocks import Data, data_csv

pytestmark = pytest.mark.slow

PDFA = "{http://www.aiim.org/pdfa/ns/id/}"
PDFUA = "{http://www.aiim.org/pdfua/ns/id/}"
TEXT = {"FiraSans", "IBMPlexSerif"}
MATHS, CODE = {"NewCMMath"}, {"DejaVuSansMono"}
# What each sample may be set in; the boxes of a task list come from the font of mathematics.
FONTS = {"usual": TEXT | MATHS | CODE, "rough": TEXT | MATHS | CODE, "empty": TEXT, "wide": TEXT}


@pytest.fixture(scope="module")
def files():
    return {name: render_pdf(make()) for name, make in ALL.items()}


@pytest.fixture(scope="module", params=ALL)
def sample(request, files):
    """Name and PDF of each whole invented report."""
    with pikepdf.open(io.BytesIO(files[request.param])) as pdf:
        yield request.param, pdf


def paper(*cells, **about):
    return pikepdf.open(io.BytesIO(render_pdf(notebook(*cells, **about))))


def structure(element):
    """Yield the elements of the structure tree in reading order."""
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from structure(kid)


def elements(pdf, kind):
    return [element for element in structure(pdf.Root.StructTreeRoot) if str(element.S) == kind]


def records(cells):
    return [output["data"][EXHIBIT] for cell in cells for output in cell.get("outputs", []) if EXHIBIT in output.get("data", {})]  # fmt: skip


def test_it_is_tagged_and_says_which_standards_it_keeps(sample):
    name, pdf = sample
    assert bool(pdf.Root.MarkInfo.Marked)
    assert not bool(pdf.Root.MarkInfo.get("/Suspects", False))
    assert str(pdf.Root.Lang) == "en-GB"
    assert name == "rough" or bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    with pdf.open_metadata() as metadata:
        claimed = (metadata.get(f"{PDFUA}part"), metadata[f"{PDFA}part"], metadata[f"{PDFA}conformance"])
    assert claimed == (
        (None, "3", "U") if name == "rough" else ("1", "3", "A")
    )  # the rough one has a picture without words


def test_title_and_dates_are_those_of_the_report(sample):
    name, pdf = sample
    assert str(pdf.docinfo.Title) == build_document(ALL[name]()).full_title
    with pdf.open_metadata() as metadata:
        assert metadata["xmp:CreateDate"].startswith("2000-01-01" if name == "rough" else "2026-11-24")


def test_every_figure_has_the_alt_text_of_its_exhibit(sample):
    name, pdf = sample
    alts = [str(element.get("/Alt", "")) for element in elements(pdf, "/Figure")]
    assert [alt for alt in alts if not alt] == (
        [""] if name == "rough" else []
    )  # whose author gave one picture no words
    assert set(alts) >= {record["alt"] for record in records(ALL[name]()["cells"]) if record["type"] == "figure"}


def test_headings_begin_at_one_and_skip_no_level(sample):
    _, pdf = sample
    levels = [int(str(e.S)[2:]) for e in structure(pdf.Root.StructTreeRoot) if re.fullmatch(r"/H\d", str(e.S))]
    assert all(after <= before + 1 for before, after in pairwise([0, *levels]))
    assert len(elements(pdf, "/Title")) == 1


def test_every_exhibit_has_its_data_attached(sample):
    name, pdf = sample
    expected = {
        f"{record['id']}.csv": data_csv(Data(record["data"]["columns"], record["data"]["rows"])).encode()
        for record in records(ALL[name]()["cells"])
    }
    readme = data_readme(build_document(ALL[name]()))
    more = {"README.txt": readme.encode()} if readme else {}
    assert {key: spec.get_file().read_bytes() for key, spec in pdf.attachments.items()} == expected | more
    for spec in (pdf.attachments[key] for key in expected):
        assert (str(spec.obj.AFRelationship), spec.get_file().mime_type) == ("/Data", "text/csv")
        assert re.match(r"(Figure|Table|Finding) \d+: ", spec.description)


def test_every_link_leads_somewhere_and_says_where(sample):
    _, pdf = sample
    pages = {page.objgen for page in pdf.pages}
    links = [note for page in pdf.pages for note in page.get("/Annots", []) if note.Subtype == "/Link"]
    for link in links:
        if "/Dest" in link:
            dest = link.Dest
            if not isinstance(dest, pikepdf.Array):
                dest = pikepdf.NameTree(pdf.Root.Names.Dests)[str(dest)]
                dest = dest.D if isinstance(dest, pikepdf.Dictionary) else dest
            assert dest[0].objgen in pages
        else:
            assert str(link.A.URI).startswith(("http://", "https://", "mailto:", "../"))
        assert str(link.Contents)


def test_only_the_declared_fonts_are_used_and_all_are_inside(sample):
    name, pdf = sample
    found = set()
    for item in pdf.objects:
        if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor":
            assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(item.keys())
            found.add(re.match(r"/[A-Z]{6}\+([A-Za-z]+)", str(item.FontName))[1])
    assert found == FONTS[name]


def test_the_periods_of_a_report_have_titles_of_their_own():
    papers = [paper(markdown("# Votes"), period_name=name) for name in ("Drift", "Transition")]
    assert {str(pdf.docinfo.Title) for pdf in papers} == {"Votes \N{EN DASH} Drift", "Votes \N{EN DASH} Transition"}


@pytest.mark.parametrize("layout", ["full", "brief"])
def test_the_findings_are_a_heading_of_their_level(layout):
    cells = [code(key_figure("a", "A.")), markdown("## S"), code(key_figure("b", "B.")), code(figure("c"))]
    pdf = paper(markdown("# T"), *cells, layout=layout)
    levels = [str(e.S) for e in structure(pdf.Root.StructTreeRoot) if re.fullmatch(r"/H\d", str(e.S))]
    assert levels[:4] == ["/H1", "/H1", "/H2", "/H2"]
    with pdf.open_outline() as outline:
        assert [item.title for item in outline.root][:2] == ["Key findings", "S"]


def test_bookmarks_lead_to_sections_and_exhibits(files):
    with pikepdf.open(io.BytesIO(files["usual"])) as pdf, pdf.open_outline() as outline:
        titles = [item.title for item in outline.root]
        below = [child.title for child in outline.root[1].children]
    assert titles == ["Key findings", "From common ground to lockstep", "What divided them", "How sure are we?", "Others", "Method", "Sources"]  # fmt: skip
    assert len(below) == 2
    assert below[0] == "In lockstep in 1989, apart in 1993 (agreement-by-year)"


def test_the_same_bytes_each_time(files):
    assert render_pdf(usual()) == files["usual"]


def test_no_markup_is_left_for_the_reader_and_no_code_of_ours(sample, files):
    words = text_of(files[sample[0]])
    assert not re.search(r"\*\*|\[@|\]\(|\$\$|\\frac|#(link|emph|strong)|&(amp|lt|nbsp);|none", words)
    assert ("secret_code" in words) == (sample[0] == "rough")  # which is no report of ours
    if sample[0] == "usual":
        assert re.search(r"cast the same vote on 88\.7 per cent of the 2,143", words)


def test_a_mathematical_formula_is_described():
    pdf = paper(markdown(r"So $\frac{a}{b}$."))
    (formula,) = elements(pdf, "/Formula")
    assert str(formula.Alt) == r"\frac{a}{b}"


def test_a_table_has_a_header_that_the_pages_repeat():
    pdf = paper(code(table("long", rows=80)))
    assert len(pdf.pages) > 1
    (shown,) = elements(pdf, "/Table")
    assert [str(kid.S) for kid in structure(shown) if kid.S in ("/THead", "/TBody")] == ["/THead", "/TBody"]
    scopes = [str(cell.A[0].Scope) for cell in structure(shown) if cell.S == "/TH"]
    assert scopes == ["/Column"] * 5 + ["/Row"] * 80
    assert len([row for row in structure(shown) if row.S == "/TR"]) == 81


def test_a_file_with_a_picture_without_words_does_not_claim_to_be_accessible(caplog):
    pdf = paper(code(display(image__png=png()), display({"alt": "A grey box"}, image__png=png())))
    assert [str(e.get("/Alt", "")) for e in elements(pdf, "/Figure")] == ["", "A grey box"]
    assert f"{PDFUA}part" not in pdf.open_metadata()
    assert caplog.messages == ["cell 1: a picture has no alternative text, so the PDF makes no claim to be accessible"]
    assert paper(code(display({"alt": "A grey box"}, image__png=png()))).open_metadata()[f"{PDFUA}part"] == "1"


def test_the_page_is_a4(files):
    with pikepdf.open(io.BytesIO(files["wide"])) as pdf:
        assert {tuple(round(float(x)) for x in page.mediabox) for page in pdf.pages} == {(0, 0, 595, 842)}


def test_a_finding_leads_to_its_figure():
    pdf = paper(code(key_figure("a", "A.", "chart")), code(figure("chart")))
    links = [str(note.Contents) for note in pdf.pages[0].Annots]
    assert any("Figure 1" in words or "chart" in words for words in links)


@pytest.mark.parametrize("mirrored", [True, False])
def test_the_address_of_a_copy_is_not_printed(mirrored):
    source = LIBRARY | {"url": "https://copy.example.org/a", "mirrored": mirrored}
    pdf = render_pdf(notebook(code(figure("chart", sources=[source]))))
    assert LIBRARY["title"] in text_of(pdf)
    assert ("copy.example.org" in text_of(pdf)) is not mirrored
    links = [
        str(note.A.get("/URI", ""))
        for page in pikepdf.open(io.BytesIO(pdf)).pages
        for note in page.get("/Annots", [])
        if "/A" in note
    ]
    assert ("https://copy.example.org/a" in links) is not mirrored


def test_names_in_other_scripts_are_set_and_can_be_copied_out():
    words = text_of(render_pdf(notebook(markdown("# T\n\nДамаск 大马士革 サリア 한국 नमस्ते አማርኛ 😀 1️⃣\n\n`⠋ ┌`"))))
    assert [
        name for name in ("Дамаск", "大马士革", "サリア", "한국", "አማርኛ", "😀", "1️⃣", "⠋ ┌") if name not in words
    ] == []


@pytest.mark.parametrize(
    "cells",
    [
        [
            markdown(
                "# T \ue000\n\nLead \ue000.\n\n## H \ue000\n\n*a\ue000* `\ue000` $\\text{\ue000}$\n\n| \ue000 |\n|---|\n| \ue000 |"
            )
        ],
        [code(printed("a\ue000\n"))],
        [code(figure("chart", title="\ue000", alt="\ue000", note="\ue000"))],
        [code(display(**{"text/html": "<table><tr><td>\ue000</td></tr></table>"}))],
    ],
)
def test_what_no_font_shows_is_its_code_point(cells):
    """PDF/A forbids private characters, whether a font has them or not."""
    made = render_pdf(notebook(*cells))
    assert "U+E000" in text_of(made)
    assert "\ue000" not in text_of(made)
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert "\ue000" not in str(pdf.docinfo.Title)


def test_marks_joiners_and_selectors_do_not_stop_the_pdf():
    text = "e\u0301 q\u0302 a\u200db x\ufe0f co\u00adop a\u202eb\u2066c \u2028 \u2029 \u200b \ud800"
    assert "coop" in text_of(render_pdf(notebook(markdown(f"# T\n\n{text}"), code(printed(text))))).replace("\xad", "")


def test_an_exhibit_that_breaks_its_format_is_an_error():
    with pytest.raises(DataError, match="cell 1: exhibit 'a' lacks alt"):
        render_pdf(notebook(code(figure("a", alt=""))))


def test_a_notebook_without_a_title_has_the_name_it_is_given():
    with pikepdf.open(io.BytesIO(render_pdf(notebook(markdown("text")), name="file"))) as pdf:
        assert str(pdf.docinfo.Title) == "file"


BRIEF = [
    markdown("# Title\n\nLead."),
    code(key_figure("a", "A.", "left")),
    code(figure("left", width_mm=78, height_mm=45)),
    code(figure("right", width_mm=78, height_mm=45)),
    *(code(table(f"t{n}", rows=3)) for n in range(3)),
]


def test_a_brief_report_has_no_cover_and_no_contents_and_is_shorter():
    brief, full = paper(*BRIEF, layout="brief"), paper(*BRIEF)
    assert len(brief.pages) < len(full.pages)


def test_a_brief_report_keeps_figures_alt_texts_and_data():
    pdf = paper(*BRIEF, layout="brief")
    assert len(elements(pdf, "/Figure")) == 2
    assert len(pdf.attachments) == 7


def test_a_line_of_many_sources_gives_their_numbers():
    many = [ALMANAC | {"id": f"almanac-{n}", "title": f"Volume {n}"} for n in range(7)]
    words = text_of(render_pdf(notebook(code(figure("chart", sources=many)))))
    assert "7 sources, by their number in the list" in words


def works(count):
    return [ALMANAC | {"id": f"almanac-{n}", "title": f"Volume {n}", "note": "Whole volume read"} for n in range(count)]


@pytest.mark.parametrize("layout", ["full", "brief"])
def test_a_list_beyond_thirty_works_has_those_that_the_page_cites_in_print_and_all_on_the_page(layout):
    told = notebook(markdown("# T"), code(table("all", sources=works(31))), code(figure("one")), layout=layout)
    pdf = render_pdf(told)
    words = " ".join(text_of(pdf).split())
    assert "Volume 7" not in words
    assert "31 sources, by their number in the full list: 2–32" in words or "Sources 2–32" in words
    assert "Works 2 to 32, on which exhibits of many sources rest, stand with all others in README.txt" in words
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        readme = opened.attachments["README.txt"].get_file().read_bytes().decode()
    assert "32. " in readme
    assert "Volume 30" in readme
    page = BeautifulSoup(render_html(told), "html.parser").find(id="source-32").get_text()
    assert "Volume 30" in page


def test_a_short_list_is_whole_and_print_has_neither_reading_notes_nor_places():
    told = notebook(markdown("# T"), code(table("all", sources=works(30))))
    words = " ".join(text_of(render_pdf(told)).split())
    assert "Volume 29" in words
    assert "Whole volume read" not in words
    assert "Used in" not in words
    assert "Whole volume read" in render_html(told)


@pytest.mark.parametrize("rows", range(41, 50, 2))
def test_a_table_that_breaks_has_five_rows_on_each_of_its_pages(rows):
    """With these numbers of rows a table of a page and a little would leave one to nine for the next."""
    pages = PdfReader(
        io.BytesIO(render_pdf(notebook(markdown("# T\n\nLead.\n\nWords."), code(table("long", rows=rows)))))
    )
    counts = [len(re.findall(r"\b19\d\d\b", page.extract_text())) for page in pages.pages]
    assert sum(counts) >= rows
    assert all(count == 0 or count >= 5 for count in counts), counts


IMPRINT = [
    {"name": "Authors", "text": "The #Harbour Office"},
    {"name": "Made again by", "code": "relations build -p 'a=[\"b\"]'"},
]


@pytest.mark.parametrize("layout", ["full", "brief"])
def test_a_file_ends_with_its_imprint(layout):
    told = notebook(markdown("# T\n\nWords."), layout=layout, imprint=IMPRINT)
    words = " ".join(text_of(render_pdf(told)).split())
    assert words.index("The #Harbour Office") < words.index("Made again by")
    assert "relations build -p 'a=[\"b\"]'" in words
    shown = BeautifulSoup(render_html(told), "html.parser").find(id="imprint")
    assert [term.get_text() for term in shown.find_all("dt")] == ["Authors", "Made again by"]
    assert shown.code.get_text() == "relations build -p 'a=[\"b\"]'"


def test_one_element_that_cannot_be_set_does_not_cost_the_report():
    """A PNG that begins as one and breaks off: the rest of the report is set, and the picture is what it shows, in words."""
    broken = base64.b64encode(b"\x89PNG\r\n\x1a\n" + b"\x00\x00\x00\rIHDR" + bytes(60)).decode()
    picture = {
        "output_type": "display_data",
        "data": {"image/png": broken},
        "metadata": {"image/png": {"alt": "A boat"}},
    }
    pdf = paper(markdown("# T\n\nBefore."), code(picture), markdown("## After\n\nThe end."))
    assert [str(item.title) for item in pdf.open_outline().root] == ["After"]


def test_a_figure_that_is_taller_than_a_page_is_drawn_smaller_and_not_cut_off():
    tall = figure("chart", height_mm=400)
    tall["data"]["image/svg+xml"] = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="162mm" height="400mm" viewBox="0 0 162 400">'
        '<text x="4" y="8" font-size="6" font-family="Fira Sans">Top</text><text x="4" y="396" font-size="6" font-family="Fira Sans">Foot</text></svg>'
    )
    lines = lines_of(render_pdf(notebook(markdown("# T"), code(tall))))
    (note,) = (height for line, height in lines.items() if line.startswith("Source."))
    # What stands below the drawing is below it, on the same A4 page.
    assert 842 > lines["Top"] > lines["Foot"] > note > 0


@pytest.mark.parametrize("layout", ["full", "brief"])
def test_a_file_ends_with_the_parameters_of_its_run(layout):
    listed = [
        {"name": "since", "value": "2011-03-15", "help": "the #first"},
        {"name": "compare", "value": ["$USA", "CHN"]},
    ]
    said = " ".join(text_of(render_pdf(notebook(markdown("# T\n\nWords."), layout=layout, parameters=listed))).split())
    assert "Parameters of this run: since 2011-03-15 (the #first); compare $USA, CHN." in said
