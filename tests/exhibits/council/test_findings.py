import pytest

from relations.exhibits import KeyFigure, NoData, council_findings
from relations.measures import council_agreement


def findings(dossier):
    return {finding.id: finding for finding in council_findings(dossier)}


@pytest.fixture(scope="module")
def found(whole):
    return findings(whole)


def test_the_order_is_that_of_the_report(found):
    assert list(found) == [
        "vetoes-concerned", "vetoes-joined", "support-for-the-draft", "drafts-vetoed", "own-drafts-lost", "resolutions-supported",
        "agreement-last-term",
    ]  # fmt: skip
    assert all(isinstance(finding, KeyFigure) and finding.sources for finding in found.values())


def test_a_sentence_names_few_sources(found):
    assert max(len(finding.sources) for finding in found.values()) <= 5
    assert [source.id for source in found["drafts-vetoed"].sources] == ["sc-votes-1994-2025", "un-dl-sc-2025"]


def test_statements_have_the_numbers(found):
    assert "162 were adopted, and **25** failed by the veto" in found["drafts-vetoed"].statement
    assert found["own-drafts-lost"].statement == (
        "**11 drafts** that Russia put forward alone or with others in 2016–2023 found too few votes, two to six each."
    )


def test_all_terms_are_named_and_the_divided_votes_of_the_last(whole, found):
    terms = council_agreement(whole.sc_votes, "SYR", "RUS")
    finding = found["agreement-last-term"]
    assert (finding.value, finding.low) == (terms.iloc[-1]["agreement"], terms.iloc[-1]["low"])
    assert list(finding.data["term"]) == list(reversed(terms["term"]))
    assert finding.statement == (
        "While Syria sat on the Council in 2002–2003, it cast the same vote as Russia on **97 per cent** of the 131 adopted resolutions on which both "
        "voted (95 per cent interval 92 to 99 per cent), and on four of the eight that were not unanimous; earlier terms: 88 per cent of 32 in "
        "1970–1971, 55 per cent of 51 in 1947–1948."
    )


@pytest.mark.parametrize(
    ("period", "name", "words"),
    [
        ("cold-war", "drafts-vetoed", "The Council voted on 44 drafts that concerned Syria: 41 were adopted, and the Soviet Union vetoed **none**."),
        ("1973-10/1973-10", "drafts-vetoed", "The Council voted on one draft that concerned Syria: it was **adopted**, and no veto was cast."),
        ("1973-10/1973-10", "resolutions-supported", "The Soviet Union voted **for** the one resolution on Syria that was adopted; it was not unanimous."),
        ("1993/1993", "resolutions-supported", "Russia voted for **both** resolutions on Syria that were adopted; both were unanimous."),
    ],
)  # fmt: skip
def test_small_numbers_read_well(whole, period, name, words):
    assert findings(whole.during(period))[name].statement == words


def test_without_anything_there_is_one_statement(before):
    (shown,) = council_findings(before)
    assert isinstance(shown, NoData)
