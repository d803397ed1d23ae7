import pytest

from relations.rendering.fenced_directives import without_tool_blocks


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("a\n```{toctree}\n:maxdepth: 2\nSECRET\n```\nb", "a\n\nb"),
        (":::{contents}\n---\ndepth: 2\n---\n:::", ""),
        ("```{include} ../a.md\n:start: 1\n```", "\n*[include not shown: ../a.md]*\n\n\n"),
        ("```{bibliography}\n:style: x\n```", "\n*[bibliography not shown]*\n\n\n"),
        ("```{code-cell} python\n:tags: [remove-input]\nSECRET\n```", ""),
        ("```{code-cell}\n---\ntags: [hide-cell]\nname: x\n---\nSECRET\n```", ""),
        ("```{code-cell} ipython3\n:tags: [hide-output]\nx = 1\n```", "```ipython3\nx = 1\n```"),
        ("```{python}\n#| echo: false\nSECRET\n```", ""),
        ("~~~{r}\n#| label: x\nplot()\n~~~", "```r\nplot()\n```"),
        ("```{glue:figure} a\n:name: b\n\nA *caption*\n```", "\n*[glue:figure not shown: a]*\n\n\nA *caption*\n"),
        ("```{only} latex\nSECRET\n```", ""),
        ("```{only} html\na\n```", "\na\n"),
        ("```{=html}\n<b>a</b>\n```", "\n<b>a</b>\n"),
        ("```{raw} latex\n\\x\n```", "\n*[raw text for latex not shown]*\n"),
        (
            "```{eval-rst}\n.. SECRET\n   SECRET\n\n.. note:: A\n   b\n.. _c:\n..\n   SECRET\n```",
            "```\n\n.. note:: A\n   b\n.. _c:\n\n```",
        ),
        ("```{toctree}\nSECRET", ""),
    ],
)
def test_what_tools_read_is_not_shown_as_it_stands(text, left):
    assert without_tool_blocks(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "````\n```{toctree}\nx\n```\n````",
        "```python\nx = {toctree}\n```",
        ":::{note}\na\n:::",
        "```{mermaid}\ngraph\n```",
        "::: {.python}\na\n:::",
        "text {toctree} text",
    ],
)
def test_all_else_stays(text):
    assert without_tool_blocks(text) == text
