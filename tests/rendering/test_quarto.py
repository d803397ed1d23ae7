import re

import pytest
from invented import code, display, markdown, notebook, png

from relations.rendering import render_html
from relations.rendering.quarto import as_pandoc, labels_of


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("a [SECRET `x` [y](z)]{.content-hidden} b", "a  b"),
        ('[SECRET]{.hidden}[a]{.content-visible when-format="html"}[SECRET]{.content-visible when-format="pdf"}', "a"),
        ("[a]{.underline} [b]{#c .d e=f}", "a b"),
        ("# A {#sec-a .unnumbered}\n## B {-}", '<a id="sec-a"></a>\n\n# A\n## B'),
        ("![A](b.png){width=50%}", '<img src="b.png" alt="A" width="50%">'),
        ("{{< include _a.qmd >}} {{< video https://e.org/a.mp4 >}}", "*[include not shown: _a.qmd]* *[video not shown: https://e.org/a.mp4]*"),
        ("{{< pagebreak >}}{{< meta secret.key >}}{{< comment SECRET >}}", "*[meta not shown]**[comment not shown]*"),
        ("{{< kbd Ctrl-C >}}", "<kbd>Ctrl-C</kbd>"),
        ("by @eq-a", "by Equation \\ref{eq-a}"),
    ],
)  # fmt: skip
def test_marks_of_quarto_are_not_shown_and_what_they_hide_is_not(text, read):
    assert as_pandoc(text, {}) == read


@pytest.mark.parametrize(
    "text",
    [
        "`[a]{.hidden}` `{{< x >}}`", "```\n# A {#b}\n```", "{a} [b] {c}", "[a](b) {.c d}", "f[a]{b}", "jane@fig-tree.org", "@fig-none", "{{{< x >}}}",
        "set {a: 1}", "::: {#fig-a}\nb\n:::", "[^1]: a", "$x_{a}$",
    ],
)  # fmt: skip
def test_code_and_all_else_stay(text):
    assert as_pandoc(text, {"fig-a": "Figure 1"}) == text


def test_labels_are_numbered_through_all_texts():
    texts = ["![A](a.png){#fig-b}", ": T {#tbl-a}\n\n`{#fig-no}`", "## H {#sec-c}", "Cap {#fig-a}"]
    assert labels_of(texts) == {"fig-b": "Figure 1", "tbl-a": "Table 1", "sec-c": "Section “H”", "fig-a": "Figure 2"}


def test_references_lead_to_the_captions_of_cells_and_texts():
    cell = code(display(image__png=png())) | {"source": '#| label: fig-a\n#| fig-cap: "Votes"\nplot()'}
    page = render_html(
        notebook(markdown("# T\n\nSee @fig-a and @tbl-b."), cell, markdown("|a|\n|-|\n|1|\n\n: Cap {#tbl-b}"))
    )
    assert "Figure 1: Votes" in page
    assert "Table 1: Cap" in page
    assert re.search(r'href="#[\w-]+">Figure 1</a> and <a href="#[\w-]+">Table 1</a>', page)
    assert "{#" not in page


def test_passages_on_a_condition_and_notes_of_a_speaker():
    shown = ["when-format=html", "unless-format=pdf"]
    hidden = ["when-format=pdf", "unless-format=html", "when-profile=x", "when-meta=a.b"]
    divisions = [
        f"::: {{.content-visible {how}}}\n{word}\n:::"
        for word, all_of in (("shown", shown), ("SECRET", hidden))
        for how in all_of
    ]
    text = "\n\n".join(["# T", *divisions, "::: {.notes}\nSECRET\n:::", '::: {.callout-tip title="Given"}\nBody\n:::'])
    page = render_html(notebook(markdown(text)))
    assert "SECRET" not in page
    assert page.count("shown") >= 2
    assert "Given" in page
