import by_hand
import pytest

from relations.exhibits import NoData, facilities_by_year


def standing(day: str) -> tuple[int, int]:
    """Return how many facilities stood on a day for certain, and how many may have."""
    certain = possible = 0
    for row in by_hand.rows("presence"):
        (begun, *late), ends = row["start"].strip("~").split("/"), row["end"].strip("~").split("/")
        if begun <= day <= (ends[-1] or "9999"):
            possible += 1
            dated = ends[0] != ".." if row["end"] else row["status"] in ("in-use", "reduced")
            certain += dated and (late or [begun])[0] <= day <= (ends[0] or "9999")
    return certain, possible


@pytest.fixture(scope="module")
def figure(whole):
    return facilities_by_year(whole)


def test_the_bars_are_those_that_stood_at_the_end_of_the_year(figure):
    rows = figure.data.set_index("year")
    for year in (1972, 1985, 2018, 2023, 2025):
        assert (rows.loc[year, "low"], rows.loc[year, "high"]) == standing(f"{year}-12-31")
    assert (figure.data["low"] <= figure.data["high"]).all()


def test_the_title_has_the_most_and_the_last(figure):
    most, end = standing("2023-12-31"), standing("2026-08-12")
    assert (
        figure.title
        == f"{most[0]} to {most[1]} facilities stood at the end of 2023, {end[0]} to {end[1]} on 12 August 2026"
    )
    assert figure.data["high"].max() == most[1]


def test_one_year_is_named_once(whole):
    """Advisers since 1956 and the squadron since July 1967."""
    assert standing("1968-12-31") == (2, 2)
    assert facilities_by_year(whole.during("1968/1968")).title == "2 facilities stood at the end of 1968"


def test_bars_have_names_for_people(figure):
    assert figure.labels == {"low": "Certain", "high": "Possible"}
    assert [source.id for source in figure.sources] == ["dossier-presence"]


def test_without_facilities_there_is_a_sentence(before):
    assert isinstance(facilities_by_year(before), NoData)
