import pytest

from relations.exhibits import NoData, break_sensitivity
from relations.exhibits.turning.break_series import found_breaks

pytestmark = pytest.mark.slow  # the search for breaks over all years takes seconds


@pytest.fixture(scope="module")
def table(whole):
    return break_sensitivity(whole)


def years(cell):
    return [] if cell == "none" else [int(year) for year in cell.split(", ")]


def test_at_the_penalty_itself_the_breaks_are_those_found(table, whole):
    breaks = found_breaks(whole).breaks
    for name, _, once, _ in table.rows:
        series = next(key for key, words in found_breaks(whole).names.items() if words == name)
        assert years(once) == sorted(breaks.loc[breaks["series"] == series, "year"])


def test_dearer_breaks_are_fewer(table):
    counts = [[len(years(cell)) for cell in row[1:]] for row in table.rows]
    assert all(half >= once >= twice for half, once, twice in counts)
    assert any(half > twice for half, _, twice in counts)


def test_the_title_counts_the_breaks_that_stay(table):
    once = [(row[0], year) for row in table.rows for year in years(row[2])]
    stay = [
        (name, year)
        for name, year in once
        if any(abs(year - other) <= 1 for row in table.rows if row[0] == name for other in years(row[3]))
    ]
    assert table.title == f"{len(stay)} of {len(once)} breaks stay when the search is made twice as strict"


def test_the_title_of_a_period_counts_its_own(cold_war):
    n = len(found_breaks(cold_war).near(cold_war))
    assert f" of {n} breaks " in break_sensitivity(cold_war).title


def test_a_time_without_any_has_a_sentence(whole):
    assert isinstance(break_sensitivity(whole.during("2025/2026")), NoData)
