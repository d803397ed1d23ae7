from relations.exhibits.presence.sites_finding import sites_finding

SITES, FOREIGN = ["russian-military-sites-*"], ["foreign-military-sites-*"]


def test_the_last_count_stands_after_the_one_before(whole):
    """105 after 132, which came after 114."""
    (one,) = sites_finding(whole.during("intervention"), SITES, FOREIGN)
    assert (one.value, one.formatted) == (105, "105")
    assert one.statement == ("Jusoor counted **105** Russian sites in Syria in June 2023, after 132 in June 2022.")


def test_without_a_count_there_is_none(cold_war):
    assert sites_finding(cold_war, SITES, FOREIGN) == []
