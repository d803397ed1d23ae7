from relations.exhibits import NoData, trade_beside_debt


def test_the_surplus_of_the_years_of_the_surge_is_added_up(cold_war):
    shown = trade_beside_debt(cold_war)
    assert shown.title == (
        "From 1989 to 1991 Syria sold the Soviet Union 3,208 million dollars more than it bought; its debt, mostly for arms, was put at 15,000 in 1989"
    )  # 1181 − 93, 1514 − 68, 711 − 37
    by_year = {row[0]: row for row in shown.rows}
    assert by_year["1990"][1:4] == ["1,514", "68", "+1,446"]
    assert by_year["1989"][4] == "15,000 (1989)"
    assert by_year["1990"][4] == "at most 15,000 (March 1990)"


def test_the_title_tells_what_the_debt_was_put_at_in_the_years_shown(whole):
    """The bound of 1994 is no sum."""
    assert trade_beside_debt(whole).title.endswith(
        "more than it bought; its debt, mostly for arms, was put at 15,000 in 1989"
    )


def test_doubts_of_the_data_are_told(whole):
    assert "1992, sold by Syria: The source's own smoothed series has 370 here." in trade_beside_debt(whole).note


def test_without_a_surplus_of_the_debtor_there_is_a_sentence(whole, before):
    assert isinstance(trade_beside_debt(whole.during("rapprochement")), NoData)
    assert isinstance(trade_beside_debt(before), NoData)
