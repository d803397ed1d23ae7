import pytest

from relations.rendering.formulas import Formula, text_and_formulas


def found(text):
    parts = list(text_and_formulas(text))
    rest = "".join("■" if isinstance(part, Formula) else part for part in parts)
    return rest, [("$$" if part.display else "$") + part.tex for part in parts if isinstance(part, Formula)]


@pytest.mark.parametrize(
    ("text", "rest", "formulas"),
    [
        ("a $x$ b", "a ■ b", ["$x"]),
        ("$ x $ and $ x^2 $", "■ and ■", ["$x", "$x^2"]),
        ("the function $ Tw $ and $ Ty(y) $", "the function ■ and ■", ["$Tw", "$Ty(y)"]),
        (r"\(x^2\) and \[y^2\]", "■ and ■", ["$x^2", "$$y^2"]),
        (r"\\(x\\) and \\[y\\]", "■ and ■", ["$x", "$$y"]),
        ("$$\nx\n\ny\n$$", "■", ["$$x\ny"]),
        ("> $$\n> x\n> $$", "> ■", ["$$x"]),
        ("\\begin{align}\na\n\\end{align}\nb", "■\nb", ["$$\\begin{align}\na\n\\end{align}"]),
        (r"$\text{a $x$ b}$", "■", [r"$\text{a $x$ b}"]),
        ("$n$th, **a:**$b$", "■th, **a:**■", ["$n", "$b"]),
        (r"$50\% \text{ of } \$5$", "■", [r"$50\% \text{ of } \$5"]),
        ("\\newcommand{\\R}{\\mathbb{R}}\nText", "■\nText", [r"$\newcommand{\R}{\mathbb{R}}"]),
        (r"see \eqref{a}", "see ■", [r"$\eqref{a}"]),
        ("| $|x|$ |", "| ■ |", ["$|x|"]),
    ],
)  # fmt: skip
def test_mathematics_is_found_as_jupyter_finds_it(text, rest, formulas):
    assert found(text) == (rest, formulas)


@pytest.mark.parametrize(
    "text",
    [
        "It costs $5 and then $10 more.", "$5 and $6", "US$5 and US$6", "5 $ and 6 $ each", "10$ or 20$ now", "from $20-$30 to $40", "US$ or $ to $",
        "I had $100 (or about 90$) today", "Set $HOME and $PATH", "`$x$`", "```\n$x$\n```", "$$$$ and $ $", r"\$5 and \$6",
        r"\[see\] the \(other\) one", r"\begin{center}x\end{center}", r"\begin{align}x", "a $x\n\ny$ b", r'<img alt="$5" title="$6">',
    ],
)  # fmt: skip
def test_money_code_and_brackets_are_none(text):
    assert found(text) == (text, [])
