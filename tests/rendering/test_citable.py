import pytest

from relations.package import open_package
from relations.rendering.citable import cited_sources, what_it_is


def test_the_sources_of_the_package_among_the_ids(events_package):
    found = cited_sources(events_package, ["gazette-1991", "jane", "annals"])
    assert list(found) == ["annals", "gazette-1991"]
    assert found["annals"].title == "Annals of Arcadia"


def test_they_are_written_as_those_of_an_exhibit(make_package):
    columns = ("source", "publisher", "title", "edition", "published", "url", "note")
    text = ",".join(columns) + "\na,Press,Lind's voyage,,,,\n"
    package = make_package({"sources": {"fields": dict.fromkeys(columns, "string"), "text": text}})
    assert cited_sources(package, ["a"])["a"].title == "Lind\N{RIGHT SINGLE QUOTATION MARK}s voyage"


def test_where_nothing_is_asked_for_nothing_is_read(tmp_path):
    assert cited_sources(open_package(tmp_path), []) == {}


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("195x-envoys-exchanged", "is an event, and text cites sources; did you mean annals?"),
        (
            "1980-05-01-treaty-of-zenith",
            "is an event, and text cites sources; did you mean annals or office-1980?",
        ),
        ("anals", "cites no source of sources.csv; did you mean annals?"),
        ("195x-envoys-exchangd", "cites no source of sources.csv; did you mean 195x-envoys-exchanged?"),
        ("zzzzzz", "cites no source of sources.csv"),
    ],
)
def test_an_id_that_is_no_source_is_told_for_what_it_is(events_package, name, said):
    assert what_it_is(events_package, name) == said


def test_an_agreement_is_known_by_the_sources_of_its_event(events_package):
    name = next(row["agreement"] for _, row in events_package.table("agreements").rows())
    assert what_it_is(events_package, name).startswith("is an agreement, and text cites sources; did you mean ")
