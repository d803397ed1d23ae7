from relations.exhibits.economy.stated_headlines import claimant, stated_headline, while_headline

PORT = "2025-07-13-dubais-dp-world-takes-commercial-port-tartus"
OIL = ["diesel-prosperity-2025-03", "oil-russia-to-syria-2025-05"]


def test_what_was_shipped_stands_beside_the_turn(whole):
    found = while_headline(whole.during("transition"), "oil", OIL, [PORT])
    assert found.title == (
        "Russia shipped Syria oil from March 2025 on, while Dubai’s DP World signed for the port of Tartus that a Russian firm had leased in 2019"
    )
    assert found.data["turn"].tolist() == [PORT]
    assert found.data["quantity"].tolist() == ["diesel-prosperity-2025-03"]


def test_without_a_turn_a_second_amount_or_where_a_series_goes_on_it_is_not_told(whole):
    transition = whole.during("transition")
    assert while_headline(transition, "oil", OIL, []) is None
    assert while_headline(transition, "oil", OIL[:1], [PORT]) is None
    assert while_headline(whole, "oil", OIL, [PORT]) is None


def test_a_sum_of_a_year_is_for_it_and_a_bound_of_a_month_in_it(whole):
    sums = ["trade-turnover-20??", "trade-turnover-2024-ceiling"]
    assert stated_headline(whole.during("transition"), sums).title == (
        "The Russian foreign minister put trade with Syria at 1,000 million dollars for 2025"
    )
    assert stated_headline(whole.during("intervention"), sums).title.endswith(
        "no more than 650 million dollars in July 2024"
    )


def test_who_states_a_sum_is_in_its_name():
    assert claimant("Trade in 2017, TASS") == "TASS"
    assert claimant("Trade in 2025, Russian foreign minister") == "The Russian foreign minister"
    assert claimant("Trade in 2008") == "Officials"
