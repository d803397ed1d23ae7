from relations.exhibits.presence.sites_finding import sites_finding

SITES, FOREIGN = ["russian-military-sites-*"], ["foreign-military-sites-*"]


def test_the_last_count_stands_with_its_share_then_and_before(whole):
    """105 of 830 after 114 of 597."""
    (one,) = sites_finding(whole.during("intervention"), SITES, FOREIGN)
    assert (one.value, one.formatted) == (105, "105")
    assert one.statement == (
        "Jusoor counted **105** Russian sites in Syria in June 2023, 13 per cent of those of all foreign forces, after 19 in 2021."
    )


def test_without_a_count_there_is_none(cold_war):
    assert sites_finding(cold_war, SITES, FOREIGN) == []
