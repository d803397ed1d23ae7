from relations.exhibits import NoData, sites_compared


def test_counts_of_all_foreign_sites_stand_beside_with_the_share(whole):
    """114 of 597 are 19.1 per cent, 132 of 753 are 17.5, 105 of 830 are 12.7."""
    shown = sites_compared(whole, ["russian-military-sites-*"], ["foreign-military-sites-*"])
    told = [[*row[1:4], row[4].rstrip("%").strip()] for row in shown.rows]
    assert told == [["Jusoor", "114", "597", "19"], ["Jusoor", "132", "753", "18"], ["Jusoor", "105", "830", "13"]]
    assert shown.title == (
        "Russian sites fell from 132 to 105 between June 2022 and June 2023, as Jusoor counts, while those of all foreign forces rose to 830"
    )


def test_without_counts_of_all_there_is_no_share(whole):
    shown = sites_compared(whole, ["russian-military-sites-*"])
    assert shown.title == "Russian sites fell from 132 to 105 between June 2022 and June 2023, as Jusoor counts"
    assert {row[4] for row in shown.rows} == {""}


def test_a_period_without_counts_has_a_sentence(cold_war):
    assert isinstance(sites_compared(cold_war, ["russian-military-sites-*"]), NoData)
