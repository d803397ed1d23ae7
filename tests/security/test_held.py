"""What was tried and held from the beginning: kept here so that it goes on to hold."""

import pytest
from hostile import AFTER, actions, attachments, exhibit, markdown, notebook

from relations.builds.plan import plan
from relations.errors import UsageError
from relations.package import open_package
from relations.periods import Period, declared_periods
from relations.rendering import render_html, render_pdf

TEXTS = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[x](javascript:alert(1))", "![x](javascript:alert(1))", "[x]: javascript:alert(1)\n\n[x]", "<javascript:alert(1)>",
    '[x](https://e.org "onclick=alert(1)")', "[x](https://e.org){onclick=alert(1)}", "```{=html}\n<script>a</script>\n```", "`<script>`{=html}", ":::{onclick=a}\nx\n:::", "# H {#main onclick=a}",
    "\\input{/etc/passwd}", "$\\input{/etc/passwd}$", "$\\href{javascript:alert(1)}{x}$", "$\\class{x}{y}$", "---\ntitle: x\nheader-includes: <script>\n---", "[@../../x]: x", "<!-- x --><script>a</script>",
    "| a |\n|---|\n| <script>a</script> |", "&lt;script&gt;", "\x1b[31m", "\u202ex",
]  # fmt: skip


@pytest.mark.parametrize("text", TEXTS)
def test_markdown_is_text(text):
    page = render_html(notebook(markdown(text)))
    assert actions(page) == []
    assert AFTER in page


def test_an_attachment_has_the_name_of_its_exhibit_and_only_what_tells_of_it_is_attached_besides():
    assert attachments(render_pdf(notebook(exhibit("table", id="tab-a"), markdown("#x")))) == [
        "README.txt",
        "tab-a.csv",
    ]


@pytest.mark.parametrize(
    "text", ["../../etc", "/etc/passwd", "1971/../../x", "all/../..", "a\x00b", "..", "1971/1991/../x"]
)
def test_a_period_is_no_path(text):
    with pytest.raises(UsageError):
        Period.parse(text, declared_periods(open_package()))


@pytest.mark.parametrize("name", ["../x", "/tmp/x", "a/b", "..", ".x", "a b", "a\\nb"])
def test_the_name_of_a_report_is_no_path(name, tmp_path):
    (tmp_path / "reports").mkdir()
    file = tmp_path / "reports/reports.toml"
    file.write_text(f'[reports."{name}"]\nnotebook = "x.ipynb"\ntitle = "x"\n', encoding="utf-8")
    with pytest.raises(UsageError, match="a name has letters, digits, - and _ only"):
        plan(file, open_package())
