import io

import pikepdf
import pytest

from relations.rendering import render_html, render_pdf
from relations.rendering.expansions import with_expansions

pytestmark = pytest.mark.slow
TEXT = (
    'Pages in <abbr title="Hypertext &quot;Markup&quot;">HTML</abbr> and <abbr title="Portable">P<b>D</b>F</abbr>, again '
    '<abbr title="Hypertext &quot;Markup&quot;">HTML</abbr>, <abbr>USA</abbr>, <u>under</u>.\n\n'
    'A <span lang="de-at">Haus</span>, <em lang="it">ciao</em>, <b lang="x\\">y</b>.\n\n<p lang="fr">Oui</p>\n\n<div lang="es">\n\nHola\n\n</div>'
)
NOTEBOOK = {
    "cells": [{"cell_type": "markdown", "metadata": {}, "source": TEXT}],
    "metadata": {},
    "nbformat": 4,
    "nbformat_minor": 5,
}


def elements(pdf):
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return [
            (str(one.get("/S")), str(one.get("/E", "")), str(one.get("/Lang", "")))
            for one in opened.objects
            if isinstance(one, pikepdf.Dictionary) and "/S" in one and "/P" in one
        ]


def test_abbreviations_have_their_meanings_for_those_who_listen():
    pdf = render_pdf(NOTEBOOK)
    meanings = [meaning for _, meaning, _ in elements(pdf) if meaning]
    assert sorted(meanings) == ['Hypertext "Markup"', 'Hypertext "Markup"', "Portable"]
    assert pdf == render_pdf(NOTEBOOK)


def test_the_page_keeps_abbreviations_and_the_languages_of_passages():
    page = render_html(NOTEBOOK)
    assert page.count('<abbr title="Hypertext &quot;Markup&quot;">HTML</abbr>') == 2
    assert '<abbr title="Portable">PDF</abbr>' in page
    assert '<span lang="de-AT">Haus</span>' in page
    assert '<em><span lang="it">ciao</span></em>' in page
    assert '<span lang="fr">Oui</span>' in page
    assert '<div lang="es">' in page
    assert "<strong>y</strong>" in page


def test_a_pdf_without_abbreviations_is_left_as_it_is():
    assert with_expansions(b"no PDF", ()) == b"no PDF"
