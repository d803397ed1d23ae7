import pytest

from relations.exhibits.council.veto_findings import veto_findings
from relations.measures import co_vetoes, veto_isolation


def findings(dossier):
    return {finding.id: finding for finding in veto_findings(dossier)}


@pytest.fixture(scope="module")
def found(whole):
    return findings(whole)


def test_values_are_those_of_the_measures(whole, found):
    drafts = whole.sc_drafts
    isolation = veto_isolation(drafts, "RUS")["isolation"].dropna()
    support = found["support-for-the-draft"]
    assert (support.value, support.low, support.high) == (isolation.median(), isolation.min(), isolation.max())
    assert found["vetoes-joined"].value == co_vetoes(drafts, "RUS").set_index("partner").loc["CHN", "together"]


def test_statements_say_where_the_lists_end_and_what_is_not_known(found):
    assert found["vetoes-concerned"].statement == (
        "The lists, which end on 4 June 2025, hold 131 vetoes of the Soviet Union and Russia in the period; **25** of them (19 per cent) concerned Syria."
    )
    assert found["vetoes-joined"].statement == (
        "China joined **10** of the 25 vetoes on Syria (2011 to 2020); 15 were cast without another permanent member."
    )
    assert found["support-for-the-draft"].statement == (
        "The votes are known for 21 of the 25 vetoed drafts: at the median **80 per cent** of the other members that voted were for the vetoed draft "
        "(range 64 to 93 per cent); at most three other members voted against."
    )


@pytest.mark.parametrize(
    ("period", "name", "words"),
    [
        ("1993/1993", "vetoes-concerned", "The lists hold **one veto** of Russia in the period; it did not concern Syria."),
        ("uprising", "vetoes-joined", "China joined **all four vetoes** on Syria (2011 to 2014); none was cast without another permanent member."),
        ("2014-05/2014-06", "vetoes-joined", "China joined **the one veto** on Syria (2014); none was cast without another permanent member."),
        ("2022-07/2022-07", "support-for-the-draft",
         "At the median **93 per cent** of the other members that voted were for the vetoed draft; no other member voted against."),
    ],
)  # fmt: skip
def test_small_numbers_read_well(whole, period, name, words):
    assert findings(whole.during(period))[name].statement == words


def test_without_vetoes_there_is_no_finding(before):
    assert veto_findings(before) == []
