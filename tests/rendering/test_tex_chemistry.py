import pytest

from relations.rendering.tex_chemistry import Unread, set_chemistry
from relations.rendering.tex_macros import expanded, known


@pytest.mark.parametrize(
    ("formula", "tex"),
    [
        ("H2O", r"\mathrm{H}_{2}\mathrm{O}"),
        ("2H2O", r"2\,\mathrm{H}_{2}\mathrm{O}"),
        ("1/2 O2", r"\tfrac{1}{2}\,\mathrm{O}_{2}"),
        ("SO4^2-", r"\mathrm{SO}_{4}^{2-}"),
        ("Na+", r"\mathrm{Na}^{+}"),
        ("[Fe(CN)6]^{4-}", r"[\mathrm{Fe}(\mathrm{CN})_{6}]^{4-}"),
        ("^{14}_{6}C", r"{}^{14}_{6}\mathrm{C}"),
        ("NaCl(aq)", r"\mathrm{NaCl}(\mathrm{aq})"),
        ("NaCl (aq)", r"\mathrm{NaCl}\ (\mathrm{aq})"),
        ("H+ + OH-", r"\mathrm{H}^{+} + \mathrm{OH}^{-}"),
        ("A -> B", r"\mathrm{A} \longrightarrow \mathrm{B}"),
        ("A ->[H2O][\\Delta] B", r"\mathrm{A} \overset{\mathrm{H}_{2}\mathrm{O}}{\underset{\Delta}{\longrightarrow}} \mathrm{B}"),
        ("A <=> B", r"\mathrm{A} \rightleftharpoons \mathrm{B}"),
        ("CO2 ^", r"\mathrm{CO}_{2}\uparrow "),
        ("AgCl v", r"\mathrm{AgCl}\downarrow "),
        ("CH2=CH2", r"\mathrm{CH}_{2}{=}\mathrm{CH}_{2}"),
        ("CuSO4*5H2O", r"\mathrm{CuSO}_{4} \cdot 5\,\mathrm{H}_{2}\mathrm{O}"),
        ("CuSO4.5H2O", r"\mathrm{CuSO}_{4} \cdot 5\,\mathrm{H}_{2}\mathrm{O}"),
        ("n H2O", r"n\,\mathrm{H}_{2}\mathrm{O}"),
        ("$x$ Na(NH4)HPO4", r"{x}\ \mathrm{Na}(\mathrm{NH}_{4})\mathrm{HPO}_{4}"),
        ("Fe^{III}", r"\mathrm{Fe}^{\mathrm{III}}"),
        ("OCO^{.-}", r"\mathrm{OCO}^{\bullet -}"),
    ],
)  # fmt: skip
def test_formulas_of_the_manual_of_mhchem(formula, tex):
    assert " ".join(set_chemistry(formula).split()) == " ".join(tex.split())


@pytest.mark.parametrize("formula", [r"A\bond{~}B", r"\foo", "A & B", "H^{a_b}"])
def test_what_has_no_reading_is_told(formula):
    with pytest.raises(Unread):
        set_chemistry(formula)
    assert expanded(rf"x \ce{{{formula}}}", known()) == rf"x \ce{{{formula}}}"


def test_a_formula_of_chemistry_stands_in_mathematics():
    assert expanded(r"2\ce{CO2}+x", known()) == r"2{\mathrm{CO}_{2}}+x"
