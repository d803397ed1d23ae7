import pytest

from relations.rendering.blocks import Document, Masthead, Passage, Prose
from relations.rendering.pdf import pdf_file
from relations.rendering.set_formulas import SetFormula
from relations.rendering.written_formulas import with_formulas_as_written


def document(*typst):
    formulas = tuple(SetFormula(f"tex{n}", f"$tex{n}$", False, markup, "") for n, markup in enumerate(typst))
    passages = tuple(Passage(0, f"Words {formula.markup} more") for formula in formulas)
    return Document("T", Masthead(), Prose("", passages[:1]), (Prose("", passages[1:]),), (), formulas=formulas)


def markup(written):
    return [passage.markup for passage in (*written.lead.typst, *written.blocks[0].typst)]


def test_only_the_guilty_are_replaced():
    def settable(tried):
        return "$bad$" not in str(tried)

    written = with_formulas_as_written(document("$a$", "$bad$", "$b$", "$c$"), settable)
    assert [("tex-as-written" in text) for text in markup(written)] == [False, True, False, False]
    assert len(written.formulas) == 3


def test_a_document_with_good_formulas_is_the_same():
    good = document("$a$", "$b$")
    assert with_formulas_as_written(good, lambda _: True) is good


def test_questions_come_to_an_end():
    asked = []
    with_formulas_as_written(document(*(f"$n{n}$" for n in range(300))), lambda tried: asked.append(tried))
    assert len(asked) <= 60


@pytest.mark.slow
def test_a_pdf_is_made_in_spite_of_a_formula_that_typst_refuses(caplog):
    assert pdf_file(document("$a$", "$nosuchname$")).startswith(b"%PDF")
    assert "$tex1$ cannot be set" in caplog.text
