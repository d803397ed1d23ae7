from relations.exhibits import NoData, harm_totals

TOTALS = {
    "SOHR": "civilians-killed-russian-strikes-sohr-2022-09-30",
    "SNHR": "civilians-killed-russian-forces-snhr-2023-09-30",
}


def test_yearly_counts_come_first_and_totals_in_the_order_given(whole):
    shown = harm_totals(whole, TOTALS)
    assert [row[0] for row in shown.rows] == ["Airwars", "Airwars", "SOHR", "SNHR"]
    assert [row[3] for row in shown.rows] == ["4,431 to 6,522", "15,616 to 24,956", "8,697", "at least 6,954"]
    assert [row[2] for row in shown.rows[1:]] == [
        "30 September 2015 to 7 December 2024",
        "to 30 September 2022",
        "to 30 September 2023",
    ]


def test_the_title_says_that_the_highest_total_ends_first(whole):
    """SOHR’s ends in 2022, SNHR’s in 2023, Airwars’s in 2024; of the two that are left the higher does not end last."""
    assert harm_totals(whole, TOTALS).title == (
        "The highest total of civilians killed, 8,697 by SOHR, is the one that ends first, in September 2022"
    )
    snhr = {"SNHR": TOTALS["SNHR"]}
    assert harm_totals(whole, snhr).title == (
        "The highest total of civilians killed, 6,954 by SNHR, is the one that ends first, in September 2023"
    )


def test_the_data_have_every_row_that_is_printed(whole):
    shown = harm_totals(whole, TOTALS)
    assert list(shown.data["monitor"]) == [row[0] for row in shown.rows]
    assert list(shown.data["low"][:2]) == [4431, 15616]


def test_the_monitors_are_spelt_out(whole):
    assert "SNHR: Syrian Network for Human Rights." in harm_totals(whole, TOTALS).note


def test_a_period_without_totals_has_a_sentence(cold_war):
    assert isinstance(harm_totals(cold_war, TOTALS), NoData)
