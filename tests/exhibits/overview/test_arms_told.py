import by_hand

from relations.exhibits.overview.arms_told import arms_told
from relations.exhibits.overview.given import given_for


def told(dossier):
    return arms_told(given_for(dossier, {}))


def delivered(first, last):
    years = {year: by_hand.deliveries(year, year, recipient="SYR").get("RUS", 0) for year in range(first, last + 1)}
    peak = max(years, key=years.__getitem__)
    return peak, round(years[peak]), years


def test_the_year_of_most_and_how_little_came_at_the_end(cold_war):
    peak, most, years = delivered(1971, 1991)
    assert years[1991] <= most / 10
    assert told(cold_war).statement == (
        f"Arms deliveries were largest in **{peak}**, {most:,} million in SIPRI’s measure of volume, against {years[1991]:.0f} in 1991."
    )


def test_where_nothing_came_any_more_it_says_so(whole):
    peak, most, years = delivered(2016, 2024)
    assert not any(years[year] for year in (2022, 2023, 2024))
    assert told(whole.during("intervention")).statement == (
        f"Arms deliveries were largest in **{peak}**, {most:,} million in SIPRI’s measure of volume; none from 2022 to 2024, where the data end."
    )


def test_few_years_have_no_largest(whole):
    assert told(whole.during("1973/1974")) is None
    assert told(whole.during("transition")) is None
