import pytest

from relations.rendering.latex_outputs import as_markdown


@pytest.mark.parametrize(
    ("latex", "markdown"),
    [
        (r"$\displaystyle \frac{x^2}{2}$", r"$$\displaystyle \frac{x^2}{2}$$"),
        (r"$$ x $$", "$$x$$"),
        (r"\[x\]", "$$x$$"),
        ("\\begin{equation}\nx\n\n= 1\n\\end{equation}", "$$\\begin{equation}\nx\n= 1\n\\end{equation}$$"),
        (r"10\ \mathrm{m}", r"$$10\ \mathrm{m}$$"),
        ("Mean $x$ and $y$", "Mean $x$ and $y$"),
        (r"\begin{tabular}{lr} a & 1 \\ \end{tabular}", None),
        ("\\begin{table}\\begin{tabular}{l} $x$ \\end{tabular}\\end{table}", None),
        ("words", None),
        ("  ", None),
    ],
)
def test_formulas_are_display_mathematics_and_tables_are_none(latex, markdown):
    assert as_markdown(latex) == markdown
