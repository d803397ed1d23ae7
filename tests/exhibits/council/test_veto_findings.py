import pytest

from relations.exhibits.council.veto_findings import company, stopped, vetoes_concerned
from relations.measures import co_vetoes

ALL = (vetoes_concerned, stopped, company)


def findings(dossier):
    return {finding.id: finding for find in ALL for finding in find(dossier)}


@pytest.fixture(scope="module")
def found(whole):
    return findings(whole)


def test_values_are_those_of_the_measures(whole, found):
    assert found["vetoes-joined"].value == co_vetoes(whole.sc_drafts, "RUS").set_index("partner").loc["CHN", "together"]


def test_statements_say_where_the_lists_end(found):
    assert found["vetoes-concerned"].statement == (
        "**25** of the 131 vetoes of the Soviet Union and Russia concerned Syria, by lists to 4 June 2025."
    )
    assert found["vetoes-by-aim-most"].statement == (
        "Of the 25 vetoes on Syria, **five** stopped an inquiry into chemical weapons and five aid across the border."
    )


@pytest.mark.parametrize(
    ("period", "name", "words"),
    [
        ("1993/1993", "vetoes-concerned", "**The one veto** of Russia did not concern Syria."),
        ("drift", "vetoes-concerned", "**None** of the three vetoes of Russia concerned Syria; the last, of 21 April 2004, was on Cyprus."),
        ("cold-war", "vetoes-concerned",
         "**None** of the 10 vetoes of the Soviet Union concerned Syria; the last, of 29 February 1984, was on Lebanon (UN force for Beirut)."),
        ("2025-02/2025-02", "vetoes-concerned", "**Neither** of the two vetoes of Russia, both on Ukraine (European amendment), concerned Syria."),
        ("uprising", "vetoes-joined", "China joined **all four** vetoes on Syria, the first in 2011; no other permanent member joined any."),
        ("2014-05/2014-06", "vetoes-joined", "China joined **the one** veto on Syria; no other permanent member joined any."),
    ],
)  # fmt: skip
def test_small_numbers_read_well(whole, period, name, words):
    assert findings(whole.during(period))[name].statement == words


def test_without_vetoes_there_is_no_finding(before):
    assert findings(before) == {}
