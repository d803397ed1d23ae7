from relations.rendering.mathematics import read_formulas


def pages(*texts):
    marked, formulas = read_formulas(texts, lambda n: f"■{n}■")
    return marked, [formula.page for formula in formulas]


def test_definitions_hold_from_cell_to_cell_and_leave_nothing():
    marked, formulas = pages(r"$\def\E{\mathbb{E}}$ Then", r"$\E[X]$")
    assert marked == (" Then", "■1■")
    assert formulas[1] == r"\mathbb{E}[X]"


def test_a_labelled_formula_has_a_number_and_is_referred_to():
    _, formulas = pages(
        r"See \eqref{b} and \ref{c}.",
        r"$$a \label{a}$$ $$b \label{b}$$ $$c \label{c}\tag{C}$$",
    )
    assert formulas[0] == r"\text{(2)}"
    assert formulas[1] == r"\text{C}"
    assert formulas[2:] == [r"a \qquad\text{(1)}", r"b \qquad\text{(2)}", r"c \qquad\text{(C)}"]


def test_a_reference_to_nothing_stays_as_it_is_written():
    assert pages(r"See \ref{fig:1}.")[0] == (r"See \ref{fig:1}.",)


def test_each_formula_keeps_how_it_was_written():
    formulas = read_formulas([r"$ {\rm x} $"], str)[1]
    assert (formulas[0].source, formulas[0].tex, formulas[0].page) == (r"$ {\rm x} $", r"{\rm x}", r"{\mathrm{x}}")


def test_behind_very_many_formulas_the_others_are_shown_as_they_are_written(monkeypatch, caplog):
    monkeypatch.setattr("relations.rendering.mathematics.MOST", 2)
    (text,), formulas = read_formulas(["$a$ $b$ $c$"], lambda n: f"<{n}>")
    assert text == "<0> <1> $c$"
    assert [formula.page for formula in formulas] == ["a", "b", ""]
    assert "of 3 formulas those behind the first 2 are shown as they are written" in caplog.text
