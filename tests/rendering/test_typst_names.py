import unicodedata

import pytest
from matplotlib._mathtext_data import tex2uni

from relations.errors import RelationsError
from relations.rendering import pdf, unshown
from relations.rendering.desk import desk
from relations.rendering.prose import convert
from relations.rendering.typst_names import NAMES, typst_form
from relations.rendering.writing import Piece
from relations.rendering.written_formulas import _alone


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("$A sect B$", "$A ∩ B$"),
        ("$a times.circle b dot.circle.big c$", "$a ⊗ b ⨀ c$"),
        ('$upright("sect") insect$', '$upright("sect") insect$'),
        ('$mat(delim: "||", a)$', '$mat(delim: "‖", a)$'),
        ("$#scale(x: 120%, y: 120%)[bar.v.double]$", "$lr(size: #120%, bar.v.double)$"),
        (r"$#scale(x: 240%, y: 240%)[\(]$", r"$lr(size: #240%, \()$"),
        ('$mat(delim: "{", upright("⸨bare1;1,2⸩") a, b)$', "$mat(delim: #none, augment: #(hline: (1,), vline: (1,2,)), a, b)$"),
        ("$√$", '$"√"$'),
    ],
)  # fmt: skip
def test_names_are_those_of_the_typst_at_hand(markup, expected):
    assert typst_form(markup) == expected


def formulas(texts):
    writing = convert(tuple(Piece(f"${text}$") for text in texts))
    return [formula for formula in writing.formulas if formula.typst]


def settable(some):
    document = _alone(some)
    try:
        with desk() as own:
            content = pdf._content(document, own)
            pdf._set(document, content, own, unshown.needs(document, content), 20)
    except RelationsError:
        return False
    return True


@pytest.mark.slow
def test_every_character_that_pandoc_has_a_name_for_can_be_set():
    ranges = (
        range(0xA1, 0x250),
        range(0x370, 0x400),
        range(0x5D0, 0x5EB),
        range(0x2010, 0x2C00),
        range(0xFE60, 0xFE70),
    )
    signs = [chr(c) for part in ranges for c in part if unicodedata.category(chr(c))[0] in "LPS"]
    groups = [" ".join(f"{{{sign}}}" for sign in signs[at : at + 60]) for at in range(0, len(signs), 60)]
    written = [formula.typst for formula in formulas(groups)]
    assert len(written) > len(groups) * 0.9
    assert not any(f" {name} " in f" {markup} " for markup in written for name in NAMES)


@pytest.mark.slow
def test_every_command_of_tex_that_pandoc_reads_can_be_set():
    commands = [f"\\{name} x" for name in sorted(tex2uni) if name.isalpha()]
    read = [formula for at in range(0, len(commands), 200) for formula in formulas(commands[at : at + 200])]
    assert len(read) > 560
    for at in range(0, len(read), 300):
        assert settable(read[at : at + 300])


@pytest.mark.parametrize(
    "tex",
    [r"\ce{SO4^2- + Ba^2+ ->[\Delta][t] BaSO4 v}", r"\ce{^{14}_{6}C <=> CH2=CH2 + 1/2O2 ^}", r"\SI{9.8}{\micro\metre\per\second\squared}", r"\ang{1;2;3}",
     r"\Bigl\{ x \Bigr\} \bigl( y \bigr] \Big| z \biggl\langle a",
     r"\pdv[2]{f}{x}\dv{x}", r"\bra{a}\ket{b}\braket{a|b}\ketbra{a}{b}", r"\qty(\frac{a}{b})\norm{x}\eval{x}_0",
     r"\pmatrix{1 & 2 \cr 3 & 4} \cases{a & b} \eqalign{x &= y}", r"\dbinom{n}{k} \xmapsto[a]{b} \xrightleftharpoons{c} \cancelto{0}{x}",
     r"\sideset{_a^b}{_c^d}\sum_{i} \prescript{a}{b}{X} \mathchoice{a}{b}{c}{d}", r"{\color{#ff0000} z} \surd \idotsint \varliminf_n",
     r"\left. \frac{a}{b} \right|_{x = 0}^{1} \left] 0, 1 \right[", r"\begin{array}{*{2}{p{1cm}}|@{}r} a & b & c \end{array}"],
)  # fmt: skip
def test_chemistry_quantities_and_physics_are_set(tex):
    (formula,) = convert((Piece(f"${tex}$", format="commonmark"),)).formulas
    assert "<math" in formula.html
    pdf.pdf_file(_alone([formula]))


@pytest.mark.parametrize("tex", [r"\ce{A\bond{~}B}", r"\SI{3}{\furlong}", r"\mqty{a}", r"x\unknown"])
def test_what_has_no_plain_reading_is_shown_as_it_is_written(tex):
    writing = convert((Piece(f"${tex}$", format="commonmark"),))
    assert writing.formulas == ()
    assert [lost.text for lost in writing.pieces[0].lost] == [f"${tex}$"]
