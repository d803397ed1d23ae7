import pytest

from relations.rendering.prose import convert
from relations.rendering.tex_one_sided import with_marked_sides, with_one_side
from relations.rendering.writing import Piece


@pytest.mark.parametrize(
    "tex", [r"\left( a \right)", r"\left. a \right.", r"\left. a", r"\left. a \right\uparrow", r"\leftarrow ."]
)
def test_what_has_both_sides_or_none_stays(tex):
    assert with_marked_sides(tex) == tex


def test_marks_become_brackets_that_grow():
    assert with_one_side('upright("⸨left23⸩") a upright("⸨right1⸩")') == r"lr( a \))"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("tex", "typst"),
    [
        (r"\left. \frac{a}{b} \right|_{x=0}", "$lr( a / b |)_(x = 0)$"),
        (r"\left\{ a \right.", r"$lr(\{ a )$"),
        (r"\left( \left. a \right] \right)", r"$(lr(a \]))$"),
        (r"\left]0, 1\right[", r"$lr(\]0 \, 1\[)$"),
        (r"\left(0, 1\right[", r"$lr(\(0 \, 1\[)$"),
        (r"\left[0, 1\right]", r"$[0 \, 1]$"),
    ],
)
def test_brackets_for_print(tex, typst):
    (formula,) = convert((Piece(f"${tex}$", format="commonmark"),)).formulas
    assert "".join(formula.typst.split()) == "".join(typst.split())
