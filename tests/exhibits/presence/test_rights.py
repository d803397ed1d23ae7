import by_hand

from relations.exhibits.presence.rights import agreed, rights_said

IDS = [
    "agreement-on-the-deployment-of-an-aviation-group-of-the",
    "agreement-on-the-enlargement-of-the-territory-of-the-naval",
    "protocol-to-the-agreement-of-26-august-2015-on-the",
]


def test_those_signed_by_the_end_of_the_period_in_order(whole):
    signed = {row["agreement"]: row["signed"] for row in by_hand.rows("agreements")}
    assert list(agreed(whole, IDS)["signed"]) == sorted(signed[one] for one in IDS)
    assert list(agreed(whole.during("2015/2016"), IDS)["agreement"]) == IDS[:1]
    assert agreed(whole, []).empty


def test_the_most_common_term_and_the_unsettled_are_counted(whole):
    frame = agreed(whole, IDS)
    assert rights_said(whole, frame) == (
        "Three agreements on the stay of Russian forces in Syria were signed, two of them for 49 years; whether they still stand is open"
    )
    one = frame[frame["term"] == "49 years"].head(1)
    assert rights_said(whole, one, "**") == (
        "**One** agreement on the stay of Russian forces in Syria was signed for 49 years; whether it still stands is open"
    )
    in_force = frame.assign(status=["in-force", "in-force", "disputed"])
    assert rights_said(whole, in_force).endswith("; of one it is open whether it still stands")
    assert rights_said(whole, in_force.assign(status="in-force")).endswith("two of them for 49 years")


def test_of_a_period_before_the_last_change_it_is_told_when_they_were_signed(whole):
    """26 August 2015 and, of two, 18 January 2017."""
    past = whole.during("intervention")
    frame = agreed(past, IDS)
    assert rights_said(past, frame, "**") == (
        "Between August 2015 and January 2017 **three** agreements on the stay of Russian forces in Syria were signed, two of them for 49 years"
    )
    assert rights_said(past, frame.head(1)) == (
        "In August 2015 one agreement on the stay of Russian forces in Syria was signed without time limit"
    )
