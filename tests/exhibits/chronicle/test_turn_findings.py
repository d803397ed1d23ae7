from relations.exhibits.chronicle.turn_findings import turn_findings

PORT = "2025-07-13-dubais-dp-world-takes-commercial-port-tartus"
BASES = "2026-08-09-memorandum-russian-bases-khmeimim-tartus"


def test_events_come_in_the_order_given_and_say_how_they_are_known(whole):
    first, second = turn_findings(whole, [PORT, BASES], id="turn", exhibit=None)
    assert (
        first.statement
        == "**13 July 2025**: Dubai’s DP World signed for the port of Tartus that a Russian firm had leased in 2019."
    )
    assert second.statement.startswith("**9 August 2026** (as reported): Syria announced")
    assert (first.id, second.id) == ("turn", "turn-2")


def test_a_sentence_of_the_texts_stands_for_the_title_with_the_day_and_the_grade_from_the_data(whole):
    first, second = turn_findings(whole, {BASES: "On {when} the bases changed", PORT: ""}, id="turn", exhibit=None)
    one = first
    assert one.statement == "On **9 August 2026** the bases changed, as reported."
    assert second.statement.startswith("**13 July 2025**: Dubai’s DP World")
    assert "three months" in one.data["summary"].iloc[0]


def test_those_of_other_periods_are_left_out(cold_war):
    assert turn_findings(cold_war, [PORT, BASES], id="turn", exhibit=None) == []
