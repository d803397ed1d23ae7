from relations.exhibits.presence.facilities import facilities, facility_sources
from relations.exhibits.presence.headline_made import made_headline


def test_the_facilities_are_its_data_and_each_source_stands_once(whole):
    frame = facilities(whole).head(2)
    own = facility_sources(whole, frame)
    made = made_headline(whole, "Two", frame, beside={"sites": 105.0}, sources=own[:1])
    assert list(made.data["facility"]) == list(frame["facility"])
    assert made.beside == {"facilities": 2.0, "sites": 105.0}
    assert list(made.sources) == own
