from relations.exhibits.presence.sites_counted import sites_counted
from relations.exhibits.presence.sites_words import counted_sites, sites_changed

SITES, FOREIGN = ["russian-military-sites-*"], ["foreign-military-sites-*"]


def test_the_last_count_stands_after_the_one_before(whole):
    frame = sites_counted(whole, SITES, FOREIGN)
    assert (
        counted_sites(whole, frame, "**")
        == "Jusoor counted **105** Russian sites in Syria in June 2023, after 132 in June 2022"
    )


def test_one_count_alone_has_its_share(whole):
    """105 of 830 are 12.7 per cent."""
    said = "Jusoor counted 105 Russian sites in Syria in June 2023"
    assert counted_sites(whole, sites_counted(whole, SITES, FOREIGN).tail(1)) == (
        f"{said}, 13 per cent of those of all foreign forces"
    )
    assert counted_sites(whole, sites_counted(whole, SITES).tail(1)) == said


def test_a_count_of_another_monitor_is_not_the_one_before(whole):
    frame = sites_counted(whole, SITES).tail(2)
    frame = frame.assign(monitor=["another", "Jusoor"])
    assert (
        counted_sites(whole, frame)
        == sites_changed(whole, frame)
        == "Jusoor counted 105 Russian sites in Syria in June 2023"
    )


def test_all_foreign_sites_are_told_where_they_went_the_other_way(whole):
    """114, 132 and 105 of 597, 753 and 830: up with all, then down against them."""
    frame = sites_counted(whole, SITES, FOREIGN)
    assert sites_changed(whole, frame) == (
        "Russian sites fell from 132 to 105 between June 2022 and June 2023, as Jusoor counts, while those of all foreign forces rose to 830"
    )
    assert sites_changed(whole, frame.head(2)) == (
        "Russian sites rose from 114 to 132 between December 2021 and June 2022, as Jusoor counts"
    )
