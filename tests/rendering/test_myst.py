import pytest
from invented import markdown, notebook

from relations.rendering import render_html
from relations.rendering.myst import as_pandoc


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("```{note} Title\nText $x$\n```\nrest", "\n::: {.note}\n\n**Title**\n\nText $x$\n\n:::\n\nrest"),
        (":::{admonition} Title\n:class: tip\n\nText\n:::", "\n::: {.admonition}\n\n**Title**\n\n\nText\n\n:::\n"),
        ("::::{note}\n:::{tip}\na\n:::\n::::", "\n::: {.note}\n\n\n::: {.tip}\n\na\n\n:::\n\n\n:::\n"),
        ("```{note}\na", "\n::: {.note}\n\na\n\n:::\n"),
        ("```{math}\n:label: e\nx\n```", "\n$$\nx\n\\label{e}$$"),
        ("$$\nx\n$$ (eq:e)", "$$\nx\n\\label{eq:e}$$"),
        ("$$x$$ {#eq-e}", "$$x\\label{eq-e}$$"),
        (
            "see {eq}`eq:e`, {math}`x`, {ref}`this <that>` and {term}`word`",
            "see \\eqref{eq:e}, $x$, [this](#that) and word",
        ),
        ("{numref}`a`, {numref}`Figure %s <b>`, {doc}`intro <x>`", "[a](#a), [Figure](#b), intro"),
        ("{cite:t}`a` {func}`f` H{sub}`2`O", "[a] `f` H<sub>2</sub>O"),
        ("(my-part)=\n# Part", '<a id="my-part"></a>\n\n# Part'),
        ("```{figure} a b.png\n:alt: Words\n:width: 3\nCaption\n```", "\n![Words](<a b.png>)\n\nCaption\n\n"),
        (":::{code-block} python\nx\n:::", "```python\nx\n```"),
    ],
)
def test_directives_and_roles_become_what_pandoc_reads(text, read):
    assert as_pandoc(text) == read


@pytest.mark.parametrize(
    "text",
    ["```{code}\nx\n```", "```{glue}\nx\n```", "````\n```{note}\n:::{tip}\n{eq}`e`\n````", "{x}`a`", "f({eq} `e`)", "a (b)= c", "::: {.note}\na\n:::",
     ":::\na", "    {eq}`e`\n    b"],
)  # fmt: skip
def test_code_and_what_is_not_myst_stay(text):
    assert as_pandoc(text) == text


def test_a_labelled_formula_has_a_number_to_which_text_refers():
    page = render_html(
        notebook(
            markdown("# T"),
            markdown("$$\nx\n$$ (eq:e)\n\nBy {eq}`eq:e`.\n\n:::{admonition} Law\n:class: tip\nIt is.\n:::"),
        )
    )
    assert "eq:e" not in page
    assert ":::" not in page
    assert "Admonition" not in page
    assert "(1)" in page.split("By ", 1)[1]
