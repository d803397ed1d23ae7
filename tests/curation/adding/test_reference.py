from relations.curation.adding.reference import known_keys, matching


def test_rows_are_found_by_what_they_are_called_or_by_id(events_package):
    assert matching(events_package, "sources", "source", [], "gazette lind") == [
        ("gazette-1980", 'Gazette, Lind "in port", 50% of crew aboard, 1980-05-12')
    ]
    assert [key for key, _ in matching(events_package, "places", "place", [], "al-fa")] == ["port-alfa"]
    assert [key for key, _ in matching(events_package, "events", "event", [], "1980-05-01")] == [
        "1980-05-01-treaty-of-zenith"
    ]


def test_new_rows_are_found_too(events_package):
    extra = [{"person": "cy-vane", "name": "Cy Vane", "variants": "", "state": "CCC", "source": "annals"}]
    assert matching(events_package, "people", "person", extra, "vane") == [("cy-vane", "Cy Vane")]
    assert known_keys(events_package, "people", "person", extra) == {"ana-lind", "bo-rask", "cy-vane"}
