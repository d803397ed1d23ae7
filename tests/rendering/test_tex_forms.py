import pytest

from relations.rendering.tex_forms import for_print, labels, plain_form, tag


@pytest.mark.parametrize(
    ("tex", "expected"),
    [
        (r"{\rm Var}(X) = {\cal L}", r"{\mathrm{Var}}(X) = {\mathcal{L}}"),
        (r"\bf a & b", r"\begin{aligned}\mathbf{a }& b\end{aligned}"),
        (r"{a \over b}", r"{\frac{a}{b}}"),
        (r"a % note" + "\n+ b", "a + b"),
        (r"x \\ y", r"\begin{aligned}x \\ y\end{aligned}"),
        (r"a \tag{1}", r"a \qquad\text{(1)}"),
        (r"\begin{align}a \tag*{A} & = b \\ c\end{align}", r"\begin{align}a  & = b\qquad\text{A}\\ c\end{align}"),
        (r"\label{eq:a} a", "a"),
        (r"\begin{dcases}a\end{dcases}", r"\begin{cases}a\end{cases}"),
        (r"\begin{aligned}[t]a\end{aligned}", r"\begin{aligned}a\end{aligned}"),
        (r"\begin{subarray}{c}a\\b\end{subarray}", r"\begin{matrix}a\\ b\end{matrix}"),
        (r"a \\[2em] b", r"\begin{aligned}a \\  b\end{aligned}"),
        (r"\unicode{x263a}", "☺"),
        (r"a \hspace{35mm} b \hspace {.5 in} c", r"a \hspace{9.8em} b \hspace{3.6em} c"),
        (r"a \hspace{3em} b", r"a \hspace{3em} b"),
        (r"{a & b}", r"{a & b}"),
        (r"\begin{equation}a \\ b\end{equation}", r"\begin{aligned}a \\ b\end{aligned}"),
        (r"\begin{equation*}a = b\end{equation*}", "a = b"),
        (r"\begin{rcases}a & b\end{rcases}", r"\left.\begin{array}{ll}a & b\end{array}\right\}"),
        (r"\root 3 \of x", r"\sqrt[3] x"),
        (r"\buildrel a \over =", r"\stackrel{ a } ="),
        (r"\raise1ex x", "x"),
    ],
)
def test_tex_of_all_ages_is_that_which_pandoc_reads(tex, expected):
    assert plain_form(tex) == expected


def test_labels_and_tags_are_read():
    assert labels(r"a \label{eq:a} \\ b \label{eq:b}") == ["eq:a", "eq:b"]
    assert tag(r"a \tag{$*$}") == "$*$"
    assert tag("a") is None


@pytest.mark.parametrize(
    ("tex", "expected"),
    [
        (r"\begin{align}a &= b\end{align}", r"\begin{align}a &= b\end{align}"),
        (r"\begin{aligned}a &= b\end{aligned}", r"\begin{aligned}a &= b\end{aligned}"),
        (r"x = \begin{matrix}a & b\end{matrix}", r"x = \begin{Bmatrix}\text{⸨bare;⸩}a & b\end{Bmatrix}"),
        (r"\begin{array}{c|c}a & b \\ \hline c & d\end{array}", r"\begin{Bmatrix}\text{⸨bare1;1⸩}a & b \\  c & d\end{Bmatrix}"),
        (r"\left\{\begin{array}{l}a & b\end{array}\right.", r"\begin{cases}a &\quad  b\end{cases}"),
    ],
)  # fmt: skip
def test_rows_and_columns_for_print_stand_in_an_element(tex, expected):
    assert for_print(tex) == expected
