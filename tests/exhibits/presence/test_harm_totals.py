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


def test_the_title_keeps_the_widest_sum_apart_from_the_totals(whole):
    """The least of each: 4,431 by Airwars on fair evidence, 8,697 by SOHR, 6,954 by SNHR."""
    assert harm_totals(whole, TOTALS).title == (
        "Three monitors count 4,431, 6,954 and 8,697 civilians or more killed by Russia, each by its own rules; Airwars has 15,616 to 24,956 "
        "where its sources blame Russia alone or with others"
    )
    snhr = {"SNHR": TOTALS["SNHR"]}
    assert "Two monitors count 4,431 and 6,954 civilians or more" in harm_totals(whole, snhr).title


def test_the_data_have_every_row_that_is_printed(whole):
    shown = harm_totals(whole, TOTALS)
    assert list(shown.data["monitor"]) == [row[0] for row in shown.rows]
    assert list(shown.data["low"][:2]) == [4431, 15616]


def test_the_monitors_are_spelt_out(whole):
    assert "SNHR: Syrian Network for Human Rights." in harm_totals(whole, TOTALS).note


def test_a_period_without_totals_has_a_sentence(cold_war):
    assert isinstance(harm_totals(cold_war, TOTALS), NoData)
