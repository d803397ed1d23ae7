from relations.exhibits.presence.sites_counted import sites_counted
from relations.exhibits.presence.sites_words import counted_sites

SITES = ["russian-military-sites-*"]


def test_the_share_is_told_with_the_first_where_it_changed(whole):
    """105 of 830 are 12.7 per cent, 114 of 597 were 19.1."""
    frame = sites_counted(whole, SITES, ["foreign-military-sites-*"])
    said = "Jusoor counted 105 Russian sites in Syria in June 2023, 13 per cent of those of all foreign forces"
    assert counted_sites(whole, frame) == f"{said}, after 19 in 2021"
    assert counted_sites(whole, frame.tail(1)) == said


def test_without_a_share_the_count_stands_alone(whole):
    assert counted_sites(whole, sites_counted(whole, SITES), "**") == (
        "Jusoor counted **105** Russian sites in Syria in June 2023"
    )
