import pytest

from relations.exhibits.base import Table
from relations.exhibits.council.headline import council_headline
from relations.exhibits.council.terms_listed import terms_listed
from relations.exhibits.no_data import NoData


def test_each_term_has_its_resolutions_and_votes(elected):
    shown = terms_listed(elected[0])
    assert isinstance(shown, Table)
    assert [row[:3] for row in shown.rows] == [
        ["Arcadia", "1986–1987", "10"],
        ["Borduria", "1987–1988", "10"],
        ["Arcadia", "2004–2005", "10"],
        ["Borduria", "2010–2011", "10"],
    ]
    assert (shown.data[["yes", "abstained", "against", "absent"]].sum(axis=1) == shown.data["n"]).all()
    assert shown.title == "Arcadia sat on the Security Council for two elected terms, Borduria for two"


def test_terms_that_never_met_are_told(elected):
    assert terms_listed(elected[0].during("1990/..")).title.endswith("; never both at once")


def test_the_headline_of_two_elected_members_tells_their_terms(elected):
    assert (
        council_headline(elected[0]).title
        == "Arcadia sat on the Security Council for two elected terms, Borduria for two"
    )


@pytest.mark.parametrize("at", [0, 1])
def test_with_a_permanent_member_or_no_term_a_sentence_says_so(elected, whole, at):
    dossier = (whole, elected[0].during("1995/1996"))[at]
    assert isinstance(terms_listed(dossier), NoData)
