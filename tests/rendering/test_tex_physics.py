import pytest

from relations.rendering.tex_macros import expanded, known


@pytest.mark.parametrize(
    ("tex", "expected"),
    [
        (r"\dv{x} f", r"\frac{\mathrm{d}}{\mathrm{d}{x}} f"),
        (r"\dv{f}{x}", r"\frac{\mathrm{d}{f}}{\mathrm{d}{x}}"),
        (r"\dv[2]{f}{x}", r"\frac{\mathrm{d}^{2}{f}}{\mathrm{d}{x}^{2}}"),
        (r"\pdv{f}{x}{y}", r"\frac{\partial ^{2}{f}}{\partial {x}\,\partial {y}}"),
        (r"\dd{x}", r"\mathrm{d}{x}"),
        (r"\bra{a}", r"\left\langle a\right|"),
        (r"\ket\psi", r"\left|\psi\right\rangle "),
        (r"\braket{a}{b}", r"\left\langle a|b\right\rangle "),
        (r"\ketbra{a}", r"\left|a\right\rangle \left\langle a\right|"),
        (r"\ev{A}{x}", r"\left\langle x|A|x\right\rangle "),
        (r"\mel{a}{B}{c}", r"\left\langle a|B|c\right\rangle "),
        (r"\comm{A}{B}", r"\left[A,B\right]"),
        (r"\norm{x}", r"\left\|x\right\|"),
        (r"\eval{x}_0^1", r"\left.x\right|_0^1"),
        (r"\Set{x}", r"\left\{x\right\}"),
        (r"\vb{E}", r"\mathbf{E}"),
        (r"\qty(a+(b))^2", r"\left(a+(b)\right)^2"),
        (r"\qty{x}", r"\left\{x\right\}"),
        (r"\qty{5}{\m}", r"5\,\mathrm{m}"),
        (r"\qty[mode=text]{5}{\m}", r"5\,\mathrm{m}"),
    ],
)
def test_commands_of_physics(tex, expected):
    assert expanded(tex, known()) == expected


@pytest.mark.parametrize("tex", [r"\mel{a}{b}", r"\qty x", r"\qty(a", r"\comm{A}"])
def test_what_lacks_an_argument_stays_as_it_is_written(tex):
    assert expanded(tex, known()) == tex


def test_what_the_author_defines_comes_first():
    assert expanded(r"\newcommand{\dv}[1]{#1!}\dv{x}", known()) == "x!"
