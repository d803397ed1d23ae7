import pytest

from relations.rendering.tex_macros import expanded, known
from relations.rendering.tex_quantities import set_number


@pytest.mark.parametrize(
    ("number", "tex"),
    [
        ("12345", "12345"),
        ("1.2e-3", r"1.2 \times 10^{-3}"),
        ("e10", "10^{10}"),
        ("-5,5", "-5{,}5"),
        ("5.0(2)", "5.0(2)"),
        ("5.0 +- 0.2", r"5.0 \pm 0.2"),
        ("5.0 +- 0.2 e3", r"(5.0 \pm 0.2) \times 10^{3}"),
        ("2 x 3", r"2 \times 3"),
        ("x", None),
        ("", None),
    ],
)
def test_numbers_are_set(number, tex):
    assert set_number(number) == tex


@pytest.mark.parametrize(
    ("tex", "expected"),
    [
        (r"\SI{9.8}{\metre\per\second}", r"9.8\,\mathrm{m}\,\mathrm{s}^{-1}"),
        (r"\SI[mode=text]{20}{\degreeCelsius}", r"20\,\mathrm{°C}"),
        (r"\qty{5}{\percent}", r"5\,\mathrm{\%}"),
        (r"\qty{90}{\degree}", r"90\mathrm{°}"),
        (r"\unit{kg.m}", r"{\mathrm{kg}\,\mathrm{m}}"),
        (r"\num{1e3}x", r"{1 \times 10^{3}}x"),
        (r"\ang{12;30;}", "{12°30′}"),
        (r"\SIrange{1}{2}{\m}", r"{1\,\mathrm{m}\text{ to }2\,\mathrm{m}}"),
        (r"\pu{9.8 m s-2}", r"9.8\,\mathrm{m}\,\mathrm{s^{-2}}"),
        (r"\numlist{1;2}", r"{1,\ 2}"),
    ],
)
def test_commands_of_siunitx(tex, expected):
    assert expanded(tex, known()) == expected


@pytest.mark.parametrize(
    "tex", [r"\SI{1}{\furlong}", r"\num{about 3}", r"\SI{1}", r"\pu{\foo}", r"\pu{m}", r"\ang{1;2;3;4}"]
)
def test_what_is_not_known_stays_as_it_is_written(tex):
    assert expanded(tex, known()) == tex
