import pytest

from relations.rendering.tex_columns import plain_columns, with_plain_columns


@pytest.mark.parametrize(
    ("columns", "plain"),
    [
        ("c|c", "c|c"),
        ("@{}l@{}r", "lr"),
        ("*{3}{c}", "ccc"),
        ("*{2}{l|}r", "l|l|r"),
        ("p{2cm}|m{1em}", "l|l"),
        ("c:c", "c|c"),
        (r">{\bf}l!{\quad}r", "lr"),
        ("*{x}{c}", "c"),
        ("*{999999}{c}", "c" * 100),
    ],
)
def test_columns_are_one_letter_each(columns, plain):
    assert plain_columns(columns) == plain


def test_every_array_of_a_formula_is_read():
    tex = r"\begin{array}{@{}l} a \end{array} \begin{array}{rp{1cm}} b \end{array} \begin{matrix}{c}\end{matrix}"
    assert with_plain_columns(tex) == (
        r"\begin{array}{l} a \end{array} \begin{array}{rl} b \end{array} \begin{matrix}{c}\end{matrix}"
    )
