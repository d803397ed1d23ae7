from datetime import date

import pytest

from relations.builds.data_to import data_to
from relations.periods import Period

ALL = Period("all", "All periods", "All", date(1944, 7, 1), None)
WAR = Period("war", "War", "War", date(1970, 11, 13), date(1991, 12, 25))
YEARS = {"fields": {"year": "integer"}, "text": "year\n1990\n2024\n", "time": "year"}
CALLS = {"fields": {"date": "date"}, "text": "date\n1991-12-20\n2025-12-29\n", "time": "date"}
SOURCES = {
    "fields": {"source": "string", "covers_to": "date"},
    "text": "source,covers_to\nlibrary,2025-12-31\nalmanac,\n",
}


@pytest.fixture
def package(make_package):
    tables = {"deliveries": YEARS, "calls": CALLS, "sources": SOURCES}
    return make_package(tables, created="2026-11-29T00:00:00Z")


def shows(column, *values, sources=("almanac",)):
    data = {"columns": [{"name": column}], "rows": [[value] for value in values]}
    return {"data": data, "sources": [{"id": source} for source in sources]}


def test_the_last_day_that_is_shown_counts_and_a_year_alone_stays_a_year(package):
    assert (
        data_to([shows("date", "2025-12-18", None, "2025-06-30"), shows("year", 2025)], package, ALL, [])
        == "18 December 2025"
    )
    assert data_to([shows("year", 2021), shows("year", 2024)], package, ALL, []) == "2024"
    assert data_to([shows("date", "2024-07")], package, ALL, []) == "July 2024"
    assert data_to([shows("date", "2026-08-09~", "1971/..")], package, ALL, []) == "9 August 2026"


def test_columns_that_date_no_table_and_days_after_the_making_of_the_package_do_not_count(package):
    assert data_to([shows("until", "2066-01-18"), shows("date", "2027-01-01", "2020")], package, ALL, []) == "2020"


def test_the_last_day_that_a_cited_dataset_declares_is_known(package):
    assert data_to([shows("year", 2025, sources=("library",))], package, ALL, []) == "31 December 2025"


def test_a_closed_period_is_known_to_its_end_where_a_table_that_is_shown_goes_on(package):
    shown = [shows("date", "1991-12-20")]
    assert data_to(shown, package, WAR, ["calls"]) == "25 December 1991"
    assert data_to(shown, package, WAR, ["deliveries"]) == "20 December 1991"


def test_a_report_that_shows_no_date_reaches_as_far_as_what_it_read(package):
    assert data_to([], package, ALL, ["deliveries"]) == "2024"
    assert data_to([], package, ALL, ["calls", "sources", "gone"]) == "29 December 2025"
    assert data_to([], package, ALL, []) is None
