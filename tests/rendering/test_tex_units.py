import pytest

from relations.rendering.tex_units import set_unit


@pytest.mark.parametrize(
    ("unit", "tex"),
    [
        (r"\metre\per\second\squared", r"\mathrm{m}\,\mathrm{s}^{-2}"),
        (r"\kilo\gram\cubic\metre", r"\mathrm{kg}\,\mathrm{m}^{3}"),
        (r"\per\square\centi\metre", r"\mathrm{cm}^{-2}"),
        (r"\m\tothe{4}", r"\mathrm{m}^{4}"),
        (r"\kHz", r"\mathrm{kHz}"),
        (r"\um", r"\mathrm{µm}"),
        (r"\percent", r"\mathrm{\%}"),
        ("kg.m^{-3}", r"\mathrm{kg}\,\mathrm{m^{-3}}"),
        ("km/h", r"\mathrm{km/h}"),
        ("", ""),
    ],
)
def test_units_are_set(unit, tex):
    assert set_unit(unit) == tex


@pytest.mark.parametrize("unit", [r"\furlong", r"\metre &", "a_b", r"\tothe{2}"])
def test_unknown_units_are_none(unit):
    assert set_unit(unit) is None
