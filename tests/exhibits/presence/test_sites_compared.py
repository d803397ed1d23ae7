from relations.exhibits import NoData, sites_compared


def test_counts_of_all_foreign_sites_stand_in_their_year(whole):
    shown = sites_compared(whole, ["russian-military-sites-*"], ["foreign-military-sites-*"])
    assert [row[1:3] for row in shown.rows] == [["114", "597"], ["132", "753"], ["105", "830"]]
    assert shown.title.startswith("One monitor counted 105 to 132 sites; sources name 5 to 13 bases and posts")


def test_a_period_without_counts_has_a_sentence(cold_war):
    assert isinstance(sites_compared(cold_war, ["russian-military-sites-*"]), NoData)
