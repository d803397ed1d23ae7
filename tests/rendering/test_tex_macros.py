import pytest

from relations.rendering.tex_macros import Endless, Macro, expanded, known


@pytest.mark.parametrize(
    ("definition", "used", "expected"),
    [
        (r"\newcommand{\R}{\mathbb{R}}", r"x \in \R", r"x \in \mathbb{R}"),
        (r"\newcommand\a[2]{#2#1}", r"\a{x}y", "yx"),
        (r"\newcommand{\a}[2][1]{#1^#2}", r"\a{x} \a[2]{y}", "1^x 2^y"),
        (r"\renewcommand*{\vec}[1]{\mathbf{#1}}", r"\vec x", r"\mathbf{x}"),
        (r"\def\x#1{y#1}", r"\x2", "y2"),
        (r"\let\y=\alpha", r"\y", r"\alpha"),
        (r"\def\a{\alpha}", r"\a x", r"\alpha x"),
        (r"\DeclareMathOperator{\Var}{Var}", r"\Var(x)", r"\operatorname{Var}(x)"),
        (r"\DeclareMathOperator*{\am}{arg\,min}", r"\am_x", r"\operatorname*{arg\,min}_x"),
    ],
)
def test_what_is_defined_once_is_written_out_later(definition, used, expected):
    macros = {}
    assert expanded(definition, macros) == ""
    assert expanded(used, macros) == expected


def test_a_definition_holds_from_where_it_stands():
    assert expanded(r"\x \def\x{1}\x \def\x{2}\x", {}) == r"\x 1 2"


@pytest.mark.parametrize("tex", [r"\def\a{\b}\def\b{\a}\a", r"\def\a#1{#1#1}" + r"\a{" * 20 + "x" + "}" * 20])
def test_definitions_without_end_are_stopped(tex):
    with pytest.raises(Endless):
        expanded(tex, {})


def test_commands_of_mathjax_are_told_in_those_of_pandoc():
    assert expanded(r"\nicefrac{1}{2} \bra{x} \textcolor{red}{y}", known()) == r"{1}/{2} \left\langle x\right| {y}"
    assert expanded(r"\color{#f00}{x} \pmatrix{a\cr b}", known()) == r"{x} \begin{pmatrix}a\\ b\end{pmatrix}"


def test_a_command_without_its_argument_ends_with_the_formula():
    assert expanded(r"\a", {r"\a": Macro(1, "<#1>")}) == "<>"
