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
    assert found["visits-reported"].statement == (
        "The sources report **119 visits** between the two states: 62 (52 per cent) to the Soviet Union and Russia, 57 to Syria."
    )
    assert found["visits-top"].statement.startswith(
        "**32** of these visits were by heads of state or government: 27 to"
    )
    assert found["agreements-standing"].value == 38
    assert found["agreements-standing"].statement.startswith("Of 33 agreements and 17 contracts that belong")
    assert found["agreements-standing"].statement.endswith(
        "; two more contracts without a date of signature are left out."
    )
    assert found["agreements-standing"].beside == {"agreements": 33, "contracts": 17, "without a date": 2}
    assert "of president" not in found["attention-president"].statement


def test_shares_lie_in_their_intervals(found):
    for name in ("conflictual-share", "attention-president"):
        assert found[name].low < found[name].value < found[name].high


@pytest.mark.parametrize(
    ("period", "name", "words"),
    [
        ("recognition", "visits-reported", "The sources report **one visit** between the two states, to Syria."),
        ("1956-10-29/1967-06-11", "visits-reported", "The sources report **three visits** between the two states, all to the Soviet Union."),
        ("drift", "visits-top", "**One** of these visits was by a head of state or government, to Russia."),
        ("uprising", "visits-top", "**None** of these visits is known to have been by a head of state or government."),
        ("transition", "calls-reported", "**One call** between the two states is in the data, by a head of state or government, in 2025."),
        ("1993/1993", "agreements-standing", ("**One agreement** belongs to the period (Treaty of Friendship and Cooperation "
         "between the USSR and the Syrian Arab Republic); its standing today is disputed.")),
        ("1993/1993", "conflictual-share", "**One** of the three events between the two states was conflictual (95 per cent interval 6 to 79 per cent)."),
        ("drift", "attention-president", "**None** of 62 published texts of the president of Russia named Syria (95 per cent interval 0 to 6 per cent)."),
    ],
)  # fmt: skip
def test_small_numbers_read_well(whole, period, name, words):
    assert findings(whole.during(period))[name].statement == words


def test_where_nothing_is_unknown_what_is_disputed_is_counted(whole):
    finding = findings(whole.during("2020/2020"))["agreements-standing"]
    assert finding.statement.endswith("the standing today of **all six** is disputed.")
    assert finding.value == 6


def test_without_anything_there_is_one_statement(before):
    (shown,) = diplomacy_findings(before)
    assert isinstance(shown, NoData)
