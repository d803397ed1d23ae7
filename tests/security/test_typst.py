"""Code of Typst in a notebook: it never runs in the making of a PDF."""

import json
import subprocess
import sys

import pytest
from hostile import attachments, html, links, markdown, notebook

from relations.rendering import pdf as paper
from relations.rendering import render_pdf
from relations.rendering.desk import TEMPLATES
from relations.rendering.prose import convert
from relations.rendering.writing import Piece

CODE = 'red); #pdf.attach("report.typ", bytes("x"), description: "d"); #link("file:///etc/passwd")[y]; #raw(read("style.typ")); #('
ATTRIBUTES = [
    "typst:text:fill",
    "typst:fill",
    "typst:inset",
    "typst:stroke",
    "typst:align",
    "data-typst:fill",
    "style",
    "typst:text:size",
]
ELEMENTS = [
    '<div {}>x</div>', '<span {}>x</span>', '<code {}>x</code>', '<pre {}><code {}>x</code></pre>', '<table {}><tr><td>x</td></tr></table>',
    '<table><tr {}><td>x</td></tr></table>', '<table><tr><td {}>x</td></tr></table>', '<table><thead {}><tr><th {}>x</th></tr></thead></table>',
    '<h2 {}>x</h2>', '<figure {}><p>x</p></figure>', '<a href="#x" {}>x</a>', '<section {}><p>x</p></section>',
]  # fmt: skip


@pytest.mark.parametrize("element", ELEMENTS)
def test_no_attribute_of_an_element_reaches_typst_or_the_page(element):
    quoted = CODE.replace('"', "&quot;")
    pieces = tuple(Piece(element.replace("{}", f'{name}="{quoted}"'), format="html") for name in ATTRIBUTES)
    for piece in convert(pieces).pieces:
        assert "attach" not in piece.prose.html
        assert "typst:" not in piece.prose.html
        assert not any(
            word in passage.markup for passage in piece.prose.typst for word in ("attach", "etc/passwd", "read")
        )


def test_code_in_attributes_neither_attaches_nor_links():
    quoted = CODE.replace('"', "&quot;")
    cells = [html(element.replace("{}", f'typst:fill="{quoted}" typst:text:fill="{quoted}"')) for element in ELEMENTS]
    pdf = render_pdf(notebook(*cells))
    assert attachments(pdf) == []
    assert links(pdf) == set()


TEXTS = [
    '#image("style.typ")', '#read("style.typ")', '#import "style.typ": *', "#eval(\"1\")", "`#read`{=typst}", '```{=typst}\n#read("x")\n```',
    "$upright(#read(\"style.typ\"))$", r'$\text{"); #read("style.typ"); ("}$', r"$\operatorname{#read}$", '["]: x', "a <label> @ref #sym.heart",
    "[x](https://e.org/\")[#read(\"style.typ\")])", "// comment /* more", "= heading\n\n#set page(width: 1pt)", "[^1]\n\n[^1]: #read(\"style.typ\")",
    "~~~ {.typst}\n#read(\"x\")\n~~~", "# Heading #label(\"x\") <y>", "- #read(\"x\")\n- $ #read(\"x\") $", "| #read(\"x\") |\n|---|\n| `#x` |",
    "[x]{typst:text:fill=\"#read(1)\"}", "![#read(\"x\")](#read)", "\\#read(\"x\")", "“#read(\"x\")”", "#h(1em)#pagebreak()", "```typ\n#panic()\n```",
]  # fmt: skip


@pytest.mark.parametrize("text", TEXTS)
def test_what_looks_like_typst_is_text(text):
    pdf = render_pdf(notebook(markdown(text)))
    assert attachments(pdf) == []
    assert links(pdf) <= {"https://e.org/%22"}


def test_a_heading_from_html_has_no_code_in_its_place():
    ids = ["x> #read", '"); #panic()', "a b", "‮x", "<script>", "Ünder-1"]
    pieces = tuple(Piece(f"<h2 id='{i}'>H</h2>", format="html") for i in ids)
    anchors = [entry.anchor for piece in convert(pieces).pieces for entry in piece.headings]
    assert anchors == ["section-xread", "section-panic", "section-ab", "section-x", "section-script", "section-Ünder-1"]


def typeset(folder, code):
    (folder / "report.typ").write_text(
        f'#set document(title: "T", date: datetime(year: 2000, month: 1, day: 1))\n{code}\nx', encoding="utf-8"
    )
    return subprocess.run(
        [sys.executable, "-I", str(paper._TYPESET), str(folder), "0", *map(str, paper.FOLDERS)],
        input=b"{}",
        capture_output=True,
        timeout=60,
    )


@pytest.mark.parametrize(
    "code",
    ['#import "@preview/cetz:0.3.0"', '#import "@local/x:0.1.0"', '#read("/etc/passwd")', '#read("../../page.py")', '#include "../x.typ"'],
)  # fmt: skip
def test_even_code_that_ran_would_get_no_package_and_no_file(code, tmp_path):
    run = typeset(tmp_path, code)
    assert run.returncode == 1, run.stderr
    assert run.stdout == b""


def test_the_scope_of_prose_names_nothing_that_opens_files():
    style = (TEMPLATES / "style.typ").read_text(encoding="utf-8")
    line = next(line for line in style.splitlines() if line.startswith("#let closed"))
    assert {"std", "read", "plugin", "image", "pdf", "eval", "json", "csv"} <= set(
        json.loads(f"[{line.partition('(')[2].rstrip(')')}]")
    )
    assert sorted(file.name for file in TEMPLATES.iterdir()) == [
        "arrange.typ",
        "brief.typ",
        "closing.typ",
        "exhibits.typ",
        "flow.typ",
        "report.typ",
        "style.typ",
        "tables.typ",
        "text-tables.typ",
    ]
