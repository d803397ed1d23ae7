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


def test_what_the_title_leaves_unsaid_can_be_added(whole):
    (one,) = turn_findings(whole, {BASES: "within three months at most"}, id="turn", exhibit=None)
    assert one.statement.endswith("joint training centres, within three months at most.")
    assert "three months" in one.data["summary"].iloc[0]


def test_those_of_other_periods_are_left_out(cold_war):
    assert turn_findings(cold_war, [PORT, BASES], id="turn", exhibit=None) == []
