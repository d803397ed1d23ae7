from itertools import pairwise

import by_hand
import pytest

from relations.exhibits import KeyFigure, NoData, council_findings
from relations.measures import council_agreement

pytestmark = pytest.mark.slow  # each period is looked through anew


def findings(dossier):
    return {finding.id: finding for finding in council_findings(dossier)}


@pytest.fixture(scope="module")
def found(whole):
    return findings(whole)


def test_the_order_is_that_of_the_report(found):
    assert list(found) == [
        "vetoes-followed", "vetoes-joined", "vetoes-between", "resolutions-besides", "support-for-the-draft",
    ]  # fmt: skip
    assert all(isinstance(finding, KeyFigure) and finding.sources for finding in found.values())


def test_a_sentence_names_few_sources(found):
    assert max(len(finding.sources) for finding in found.values()) <= 5


def test_statements_have_the_numbers(found):
    assert found["vetoes-between"].statement == (
        "After November 1966 and before October 2011 the Soviet Union and Russia cast **17 vetoes**, none of them on Syria."
    )
    assert found["resolutions-besides"].statement == (
        "Besides those on the Golan and its observers the Soviet Union and Russia voted for **46** of 56 resolutions on Syria and abstained on 10."
    )


def test_the_silent_years_and_the_subject_are_counted_from_the_files():
    rows = by_hand.rows("sc_vetoes")
    on = sorted(row["date"] for row in rows if row["concerns"] != "no")
    assert ("1966-11-04", "2011-10-04") in list(pairwise(on))
    assert sum("1966-11-04" < row["date"] < "2011-10-04" for row in rows) == 17
    adopted = [row["topic"] for row in by_hand.rows("sc_drafts") if row["outcome"] == "adopted"]
    assert (len(adopted), adopted.count("golan-undof")) == (162, 106)


def test_the_last_term_is_that_of_the_measure(whole):
    terms = council_agreement(whole.during("drift").sc_votes, "SYR", "RUS")
    finding = findings(whole.during("drift"))["agreement-last-term"]
    assert (finding.value, finding.low) == (terms.iloc[-1]["agreement"], terms.iloc[-1]["low"])
    assert finding.statement == (
        "As a member of the Council in 2002–2003 Syria voted as Russia did on **127** of 131 resolutions, on any subject."
    )


@pytest.mark.parametrize(
    ("period", "name", "words"),
    [
        ("cold-war", "vote-on-vetoed-by-others",
         "The Soviet Union is known to have voted for **two** of the three drafts that the United States vetoed."),
        ("cold-war", "resolutions-supported",
         "The Soviet Union voted for **all 41** resolutions on Syria that the Council adopted, 38 of them on the Golan and its observers."),
        ("cold-war", "agreement-last-term",
         "As a member of the Council until the end of 1971 Syria voted as the Soviet Union did on **17** of 20 resolutions."),
        ("1973-10/1973-10", "resolutions-supported", "The Soviet Union voted for **the one** resolution on Syria that the Council adopted."),
        ("transition", "resolutions-supported",
         "Russia voted for **all four** resolutions on Syria that the Council adopted; three were unanimous."),
        ("transition", "resolution-put-forward-together",
         "Russia and the United States put forward **three** of the four together, all on the Golan and its observers."),
    ],
)  # fmt: skip
def test_small_numbers_read_well(whole, period, name, words):
    assert findings(whole.during(period))[name].statement == words


def test_the_sponsors_of_what_passed_since_december_2024_are_counted_from_the_files():
    rows = [row for row in by_hand.rows("sc_drafts") if row["outcome"] == "adopted" and row["date"] > "2024-12-08"]
    assert [row["sponsors"] for row in sorted(rows, key=lambda row: row["date"])] == [
        "RUS; USA",
        "RUS; USA",
        "USA",
        "RUS; USA",
    ]


@pytest.mark.parametrize("period", ["all", "cold-war", "intervention", "transition", "1956-10-29/1967-06-11"])
def test_there_are_at_most_five_of_one_breath(whole, period):
    made = council_findings(whole.during(period))
    assert 0 < len(made) <= 5
    assert max(len(finding.statement.split()) for finding in made) <= 25


def test_without_anything_there_is_one_statement(before):
    (shown,) = council_findings(before)
    assert isinstance(shown, NoData)


def test_what_the_headline_tells_of_what_passed_is_no_finding_unless_it_is_all_there_is(whole):
    assert "resolutions-supported" not in findings(whole.during("drift"))
    assert "resolutions-supported" in findings(whole.during("1973-10/1973-10"))


def test_all_of_them_are_called_all(whole):
    made = {one.id: one.statement for one in council_findings(whole.during("1980/1989")) if isinstance(one, KeyFigure)}
    assert any(statement.startswith("The Soviet Union voted for **all 22** resolutions") for statement in made.values())
    assert any("voted for **both** of the two drafts" in statement for statement in made.values())
