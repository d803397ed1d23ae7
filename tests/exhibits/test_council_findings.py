import pytest

from relations.exhibits import KeyFigure, NoData, council_findings
from relations.measures import co_vetoes, council_agreement, veto_isolation


def findings(dossier):
    return {finding.id: finding for finding in council_findings(dossier)}


@pytest.fixture(scope="module")
def found(whole):
    return findings(whole)


def test_the_order_is_that_of_the_report(found):
    assert list(found) == [
        "vetoes-concerned", "drafts-vetoed", "vetoes-joined", "support-for-the-draft", "own-drafts-lost", "resolutions-supported",
        "agreement-last-term",
    ]  # fmt: skip
    assert all(isinstance(finding, KeyFigure) and finding.sources for finding in found.values())


def test_values_are_those_of_the_measures(whole, found):
    drafts = whole.sc_drafts
    isolation = veto_isolation(drafts, "RUS")["isolation"].dropna()
    assert found["support-for-the-draft"].value == isolation.median()
    assert (found["support-for-the-draft"].low, found["support-for-the-draft"].high) == (
        isolation.min(),
        isolation.max(),
    )
    assert found["vetoes-joined"].value == co_vetoes(drafts, "RUS").set_index("partner").loc["CHN", "together"]
    last = council_agreement(whole.sc_votes, "SYR", "RUS").iloc[-1]
    assert found["agreement-last-term"].value == last["agreement"]
    assert found["agreement-last-term"].low == last["low"]


def test_statements_have_the_numbers(found):
    assert found["vetoes-concerned"].statement == (
        "The lists hold 131 vetoes of the Soviet Union and Russia in the period; **25** of them (19 per cent) concerned Syria."
    )
    assert "162 were adopted, and **25** failed by the veto" in found["drafts-vetoed"].statement
    assert found["vetoes-joined"].statement == (
        "China joined **10** of these vetoes (2011 to 2020); 15 were cast without another permanent member."
    )
    assert found["own-drafts-lost"].statement.endswith("found too few supporters, two to six each.")


@pytest.mark.parametrize(
    ("period", "name", "words"),
    [
        ("1993/1993", "vetoes-concerned", "The lists hold **one veto** of Russia in the period; it did not concern Syria."),
        ("1973-10/1973-10", "drafts-vetoed", "The Council voted on one draft that concerned Syria: it was **adopted**, and no veto was cast."),
        ("1973-10/1973-10", "resolutions-supported", "The Soviet Union voted **for** the one resolution on Syria that was adopted; it was not unanimous."),
        ("1993/1993", "resolutions-supported", "Russia voted for **both** resolutions on Syria that were adopted; both were unanimous."),
        ("uprising", "vetoes-joined", "China joined **four** of these vetoes (2011 to 2014); none was cast without another permanent member."),
    ],
)  # fmt: skip
def test_small_numbers_read_well(whole, period, name, words):
    assert findings(whole.during(period))[name].statement == words


def test_without_anything_there_is_one_statement(before):
    (shown,) = council_findings(before)
    assert isinstance(shown, NoData)
