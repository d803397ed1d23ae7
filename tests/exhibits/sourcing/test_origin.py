from relations.exhibits.sourcing.origin import linked_origin, origin_of


def test_the_publisher_that_a_page_says_it_cites_is_its_origin(whole):
    assert origin_of(whole, "breitbart-troop-count-2015") == "Reuters"
    assert origin_of(whole, "itnews-sites-reduced-2023") == "Jusoor"


def test_the_group_of_a_publisher_is_not_whom_it_cites(whole):
    """The New Arab belongs to the house of Al-Araby Al-Jadeed, and reported by itself."""
    assert origin_of(whole, "the-new-arab-troops-have-2018") == "The New Arab"


def test_a_cell_leads_to_the_page_and_names_both(whole):
    known = whole.declared_sources
    cell = linked_origin(whole, known["breitbart-troop-count-2015"])
    assert cell == {"text": "Reuters, in Breitbart", "href": known["breitbart-troop-count-2015"].url}
    assert linked_origin(whole, known["loc-syria-country-study"]) == "Library of Congress"
