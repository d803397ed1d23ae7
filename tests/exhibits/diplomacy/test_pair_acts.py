from collections import Counter

import by_hand
import pytest

from relations.exhibits.diplomacy.pair_acts import acts_counted, acts_of_years


def acts(first, last):
    """Return how many acts of each tone each year has, of events whose year is certain."""
    found: Counter[tuple[int, str]] = Counter()
    for row in by_hand.between("events", first=first, last=last):
        years = {day.strip("~")[:4] for day in row["date"].split("/")}
        if len(years) == 1 and min(years).isdigit():
            found[int(min(years)), row["tone"]] += 1
    return found


def counted(table):
    tones = ("cooperative", "conflictual", "neutral")
    return {(row.year, tone): getattr(row, tone) for row in table.itertuples() for tone in tones if getattr(row, tone)}


@pytest.mark.parametrize("period", ["1971/1991", "2011/2020"])
def test_each_year_has_the_acts_of_the_table(whole, period):
    first, last = period.split("/")
    table = acts_of_years(whole.during(period))
    assert counted(table) == acts(first, f"{last}~~")
    assert (table["n"] == table[["cooperative", "conflictual", "neutral"]].sum(axis=1)).all()


def test_of_a_year_that_the_period_cuts_its_part_counts(whole):
    """From June 1991: the conference of 30 October, and two acts of which no more than the year is known; that of 14 May is left out."""
    table = acts_of_years(whole.during("1991-06-01/1991-12-25"))
    assert table[["year", "n", "cooperative", "neutral"]].to_numpy().tolist() == [[1991, 3, 2, 1]]
    assert sum(acts("1991", "1991~~").values()) == 4


def test_years_without_an_act_are_absent(whole, before):
    table = acts_of_years(whole)
    assert (table["n"] > 0).all()
    assert table["year"].min() >= 1944
    assert acts_of_years(before).empty
    assert acts_counted(before) == (0, 0)


def test_all_acts_and_the_quarrels_among_them_are_counted(cold_war):
    """From the middle of November 1970: of 1970 there is no act whose day is known in these weeks and that is a quarrel."""
    found = acts("1970-11-13", "1991-12-25~")
    assert acts_counted(cold_war)[1] == sum(n for (_, tone), n in found.items() if tone == "conflictual") == 12
