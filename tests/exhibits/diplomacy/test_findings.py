import by_hand
import pytest

from relations.exhibits import KeyFigure, NoData, diplomacy_findings


def findings(dossier):
    return {finding.id: finding for finding in diplomacy_findings(dossier)}


@pytest.fixture(scope="module")
def found(whole):
    return findings(whole)


def test_the_order_is_that_of_the_report(found):
    assert list(found) == [
        "visits-reported",
        "visits-top",
        "calls-reported",
        "agreements-standing",
        "conflictual-share",
        "attention-president",
    ]
    assert all(isinstance(finding, KeyFigure) and finding.sources for finding in found.values())


def test_statements_have_the_numbers(found):
    visits = by_hand.between("visits")
    n, there = len(visits), sum(row["sender"] == "SYR" for row in visits)
    assert found["visits-reported"].statement == (
        f"The sources report **{n} visits** between the two states: {there} ({there / n * 100:.0f} per cent) to the Soviet Union and Russia, "
        f"{n - there} to Syria."
    )
    top = [row["sender"] for row in visits if row["level"].startswith("head-of-")]
    assert found["visits-top"].statement.startswith(
        f"**{len(top)}** of these visits were by heads of state or government: {top.count('SYR')} to"
    )
    assert "of president" not in found["attention-president"].statement


def test_agreements_and_contracts_are_counted_apart(found):
    rows = [row for row in by_hand.rows("agreements") if row["parties"] == "RUS SYR"]
    dated = [row for row in rows if row["signed"]]
    contracts = sum(row["kind"] == "contract" for row in dated)
    assert found["agreements-standing"].value == sum(row["status"] == "unknown" for row in dated)
    assert found["agreements-standing"].statement.startswith(
        f"Of {len(dated) - contracts} agreements and {contracts} contracts that belong"
    )
    assert len(rows) - len(dated) == 2
    assert found["agreements-standing"].statement.endswith("; two more texts without a date of signature are left out.")
    assert found["agreements-standing"].beside == {
        "agreements": len(dated) - contracts,
        "contracts": contracts,
        "without a date": 2,
    }


def test_shares_lie_in_their_intervals(found):
    for name in ("conflictual-share", "attention-president"):
        assert found[name].low < found[name].value < found[name].high


@pytest.mark.parametrize(
    ("period", "name", "words"),
    [
        ("1993/1993", "visits-reported", "The sources report **one visit** between the two states, to Russia."),
        ("recognition", "visits-reported", "The sources report **three visits** between the two states: one to the Soviet Union, two to Syria."),
        ("1956-10-29/1957-08-31", "visits-reported", "The sources report **two visits** between the two states, both to the Soviet Union."),
        ("drift", "visits-top", "**One** of these visits was by a head of state or government, to Russia."),
        ("uprising", "visits-top", "**None** of these visits is known to have been by a head of state or government."),
        ("transition", "calls-reported", "**One call** between the two states is in the data, by a head of state or government, in 2025."),
        ("1992/1992", "agreements-standing", ("**One agreement** belongs to the period (Treaty of Friendship and Cooperation "
         "between the USSR and the Syrian Arab Republic); its standing today is disputed.")),
        ("1993/1993", "agreements-standing", "Of two agreements that belong to the period, the standing today of **one** is disputed."),
        ("1993/1993", "conflictual-share", "**One** of the four events between the two states was conflictual (95 per cent interval 5 to 70 per cent)."),
        ("drift", "attention-president", "**None** of 62 published texts of the president of Russia named Syria (95 per cent interval 0 to 6 per cent)."),
    ],
)  # fmt: skip
def test_small_numbers_read_well(whole, period, name, words):
    assert findings(whole.during(period))[name].statement == words


def test_where_nothing_is_unknown_what_is_disputed_is_counted(whole):
    finding = findings(whole.during("2020-01/2020-03"))["agreements-standing"]
    assert finding.statement.endswith("the standing today of **five** is disputed.")
    assert finding.value == 5


def test_without_anything_there_is_one_statement(before):
    (shown,) = diplomacy_findings(before)
    assert isinstance(shown, NoData)
