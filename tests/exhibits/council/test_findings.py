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
        "vetoes-concerned", "vetoes-by-aim-most", "vetoes-joined", "resolutions-supported", "own-drafts-lost",
    ]  # fmt: skip
    assert all(isinstance(finding, KeyFigure) and finding.sources for finding in found.values())


def test_a_sentence_names_few_sources(found):
    assert max(len(finding.sources) for finding in found.values()) <= 5


def test_statements_have_the_numbers(found):
    assert found["resolutions-supported"].statement == (
        "The Soviet Union and Russia voted for **152** of the 162 resolutions on Syria that the Council adopted, and abstained on the rest."
    )
    assert found["own-drafts-lost"].statement == (
        "**11 drafts** that Russia put forward, alone or with others, found too few votes in 2016–2023."
    )


def test_the_last_term_is_that_of_the_measure(whole):
    terms = council_agreement(whole.during("drift").sc_votes, "SYR", "RUS")
    finding = findings(whole.during("drift"))["agreement-last-term"]
    assert (finding.value, finding.low) == (terms.iloc[-1]["agreement"], terms.iloc[-1]["low"])
    assert finding.statement == (
        "While Syria sat on the Council in 2002–2003, it voted as Russia did on **97 per cent** of 131 adopted resolutions."
    )


@pytest.mark.parametrize(
    ("period", "name", "words"),
    [
        ("cold-war", "vetoes-of-others", "The United States vetoed **three drafts** on Syria, in 1972–1986."),
        ("cold-war", "resolutions-supported", "The Soviet Union voted for **all 41** resolutions on Syria that the Council adopted."),
        ("1973-10/1973-10", "resolutions-supported", "The Soviet Union voted for **the one** resolution on Syria that the Council adopted."),
        ("1993/1993", "resolutions-supported", "Russia voted for **both** resolutions on Syria that the Council adopted."),
        ("1973-10/1973-10", "resolution-divided",
         "The resolution on Syria of 22 October 1973 was not unanimous: **14 votes** for it."),
        ("transition", "resolution-divided",
         "Of four resolutions on Syria, that of 6 November 2025 alone was not unanimous: **14 votes** for it; China abstained."),
    ],
)  # fmt: skip
def test_small_numbers_read_well(whole, period, name, words):
    assert findings(whole.during(period))[name].statement == words


@pytest.mark.parametrize("period", ["all", "cold-war", "intervention", "transition", "1956-10-29/1967-06-11"])
def test_there_are_at_most_five_of_one_breath(whole, period):
    made = council_findings(whole.during(period))
    assert 0 < len(made) <= 5
    assert max(len(finding.statement.split()) for finding in made) <= 25


def test_without_anything_there_is_one_statement(before):
    (shown,) = council_findings(before)
    assert isinstance(shown, NoData)
