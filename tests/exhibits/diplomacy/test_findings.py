from collections import Counter

import by_hand
import pytest

from relations.exhibits import KeyFigure, NoData, diplomacy_findings
from relations.exhibits.diplomacy.findings import _below_the_top

SAID = {
    "2025-10-15-al-sharaa-meets-putin-moscow-vows-respect": ("a president", "respected"),
    "2025-10-18-al-shaibani-old-agreements-russia-are": ("a minister", "suspended"),
}


def findings(dossier):
    return {finding.id: finding for finding in diplomacy_findings(dossier, statements=SAID)}


@pytest.fixture(scope="module")
def found(whole):
    return findings(whole)


def test_five_at_most_and_the_strongest_first(found):
    assert list(found) == [
        "agreements-at-odds",
        "conflictual-share",
        "agreement-latest",
        "visits-returned",
        "visits-by-host",
    ]
    assert all(isinstance(finding, KeyFigure) and finding.sources for finding in found.values())
    assert all(len(finding.statement.split()) <= 25 for finding in found.values())


def test_statements_have_the_numbers(whole, found):
    visits = by_hand.between("visits")
    top = [row for row in visits if row["level"].startswith("head-of-")]
    lower = [row for row in visits if row not in top]
    back, back_top = (sum(row["receiver"] == "SYR" for row in rows) for rows in (lower, top))
    assert (back_top, len(top)) == (5, 35)
    assert _below_the_top(whole)[0].statement == (
        f"Below presidents and premiers **{back} of {len(lower)}** visits went to Syria; at the top five of 35 did."
    )
    returned = [row["start"] for row in top if row["sender"] == "RUS"]
    assert max(returned).startswith("2020-01")
    assert found["visits-returned"].statement.endswith("since **January 2020**.")


def test_who_came_most_often_is_counted_by_the_sources(whole):
    days = ("1991-12-26", "2004-12-31")
    found = findings(whole.during("drift"))
    to_syria = {
        row["event"]
        for row in by_hand.between("visits")
        if row["receiver"] == "SYR" and days[0] <= row["start"] <= days[1]
    }
    came = Counter(
        row["person"] for row in by_hand.rows("event_people") if row["visitor"] == "true" and row["event"] in to_syria
    )
    (first, n), (_, second) = came.most_common(2)
    assert first == "yevgeny-primakov"
    assert n > second
    assert found["visitor-most-often"].value == n


def test_what_is_new_leads_in_a_short_period(whole):
    assert list(findings(whole.during("transition"))) == [
        "agreements-at-odds",
        "conflictual-share",
        "agreement-latest",
        "visits-returned",
        "quarrels-ended",
    ]


def test_shares_lie_in_their_intervals(whole):
    for finding in (
        findings(whole.during("cold-war"))["conflictual-share"],
        findings(whole.during("intervention"))["attention-in-texts"],
    ):
        assert finding.low < finding.value < finding.high


@pytest.mark.parametrize(
    ("period", "name", "words"),
    [
        ("1993/1993", "visits-below-the-top", "**One visit** below the top is known, to Russia."),
        ("recognition", "visits-below-the-top", "Below presidents and premiers **two of three** visits went to Syria."),
        ("cold-war", "visits-returned", "From **June 1976** to the end of the period no leader of the Soviet Union is known to have come to Syria."),
        ("1993/1993", "conflictual-share", "**One** of four acts between the two states, from aid to protests, was a quarrel."),
    ],
)  # fmt: skip
def test_small_numbers_read_well(whole, period, name, words):
    assert findings(whole.during(period))[name].statement == words


def test_a_leader_who_came_within_a_year_of_the_end_is_no_finding(whole):
    assert "visits-returned" not in findings(whole.during("rapprochement"))


def test_a_period_before_all_has_one_statement(before):
    (nothing,) = diplomacy_findings(before)
    assert isinstance(nothing, NoData)
