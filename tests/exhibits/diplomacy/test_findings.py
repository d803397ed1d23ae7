import by_hand
import pytest

from relations.exhibits import KeyFigure, NoData, diplomacy_findings


def findings(dossier):
    return {finding.id: finding for finding in diplomacy_findings(dossier)}


@pytest.fixture(scope="module")
def found(whole):
    return findings(whole)


def test_five_at_most_and_the_strongest_first(found):
    assert list(found) == [
        "visits-returned",
        "agreements-standing",
        "visits-reported",
        "conflictual-share",
        "attention-president",
    ]
    assert all(isinstance(finding, KeyFigure) and finding.sources for finding in found.values())
    assert all(len(finding.statement.split()) <= 25 for finding in found.values())


def test_statements_have_the_numbers(found):
    visits = by_hand.between("visits")
    n, there = len(visits), sum(row["sender"] == "SYR" for row in visits)
    assert found["visits-reported"].statement == (
        f"Sources report **{n} visits** between the two states: {there} to the Soviet Union and Russia, {n - there} to Syria."
    )
    returned = [row["start"] for row in visits if row["level"].startswith("head-of-") and row["sender"] == "RUS"]
    assert max(returned).startswith("2020-01")
    assert found["visits-returned"].statement.endswith("since **January 2020**.")


def test_the_standing_of_agreements_is_counted(found):
    rows = [row for row in by_hand.rows("agreements") if row["parties"] == "RUS SYR"]
    dated = [row for row in rows if row["signed"]]
    unknown = sum(row["status"] == "unknown" for row in dated)
    assert found["agreements-standing"].value == unknown
    assert f"**{unknown} of {len(dated)}**" in found["agreements-standing"].statement


def test_shares_lie_in_their_intervals(found):
    for name in ("conflictual-share", "attention-president"):
        assert found[name].low < found[name].value < found[name].high


@pytest.mark.parametrize(
    ("period", "name", "words"),
    [
        ("1993/1993", "visits-reported", "Sources report **one visit** between the two states, to Russia."),
        ("recognition", "visits-reported", "Sources report **three visits** between the two states: one to the Soviet Union, two to Syria."),
        ("cold-war", "visits-returned", "From **June 1976** to the end of the period no leader of the Soviet Union is known to have come to Syria."),
        ("1992/1992", "agreements-standing", ("**One agreement** belongs to the period, “Treaty of Friendship and Cooperation "
         "between the USSR and the Syrian Arab Republic”; its standing today is disputed.")),
        ("1993/1993", "conflictual-share", "**One** of four acts between the two states was conflictual."),
        ("drift", "attention-president", "**None** of the 62 texts of the president of Russia in the sample names Syria."),
    ],
)  # fmt: skip
def test_small_numbers_read_well(whole, period, name, words):
    assert findings(whole.during(period))[name].statement == words


def test_a_leader_who_came_within_a_year_of_the_end_is_no_finding(whole):
    assert "visits-returned" not in findings(whole.during("rapprochement"))


def test_a_period_before_all_has_one_statement(before):
    (nothing,) = diplomacy_findings(before)
    assert isinstance(nothing, NoData)
