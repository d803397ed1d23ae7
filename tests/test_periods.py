from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relations.errors import UsageError
from relations.package import open_package
from relations.periods import Period, day_text, declared_periods, gaps_and_overlaps, span_text

EARLY = Period("early", "Early years", "Early", date(1950, 7, 1), date(1969, 12, 31))
MIDDLE = Period("middle", "Middle years", "Middle", date(1970, 1, 1), date(1991, 12, 25))
LATE = Period("late", "Late years", "Late", date(1991, 12, 26), None)
KNOWN = [EARLY, MIDDLE, LATE]


def days(text: str) -> tuple[date, date | None]:
    period = Period.parse(text, KNOWN)
    return period.start, period.end


def test_an_id_gives_the_declared_period():
    assert Period.parse("middle", KNOWN) is MIDDLE


def test_all_runs_from_the_first_declared_day_to_the_end_of_the_last_period():
    assert Period.parse("all", KNOWN) == Period("all", "All periods", "All", date(1950, 7, 1), None)
    assert Period.parse("all", [EARLY, MIDDLE]).end == date(1991, 12, 25)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("1971/1991", date(1971, 1, 1), date(1991, 12, 31)),
        ("2011-03-15/2024-12-08", date(2011, 3, 15), date(2024, 12, 8)),
        ("1971-05/1974-02", date(1971, 5, 1), date(1974, 2, 28)),
        ("2024-12-08/..", date(2024, 12, 8), None),
        ("../1960", date(1950, 7, 1), date(1960, 12, 31)),
        ("1930/1940", date(1930, 1, 1), date(1940, 12, 31)),
    ],
)
def test_an_interval_includes_both_its_ends_and_an_open_start_is_the_first_declared_day(text, start, end):
    assert days(text) == (start, end)


@pytest.mark.parametrize(
    "text", ["", "1971", "Middle", "middle years", "1991/1971", "../1940", "/", "1971-13/1980", "1971/x", "1971-1991"]
)
def test_anything_else_is_a_value_error_that_lists_the_ids(text):
    with pytest.raises(ValueError, match=rf"no period '{text}'.*use all, early, middle, late, or an interval such as"):
        Period.parse(text, KNOWN)


def test_the_declared_periods_of_the_data_are_known_when_none_are_given():
    declared = declared_periods(open_package())
    assert [Period.parse(period.id) for period in declared] == declared
    with pytest.raises(UsageError, match=", ".join(period.id for period in declared)):
        Period.parse("nonsense")


def test_slugs_are_file_names_and_tell_periods_apart():
    texts = ["all", "middle", "1971/1991", "1971-05/1991", "1971/..", "../1971"]
    slugs = [Period.parse(text, KNOWN).slug for text in texts]
    assert slugs == ["all", "middle", "1971_1991", "1971-05_1991", "1971_open", "open_1971"]


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (date(1971, 1, 1), date(1991, 12, 31), "1971 to 1991"),
        (date(1971, 1, 1), date(1971, 12, 31), "1971"),
        (date(1944, 7, 1), date(1954, 12, 31), "1 July 1944 to 31 December 1954"),
        (date(2024, 12, 8), None, "since 8 December 2024"),
    ],
)
def test_spans_in_words(start, end, words):
    assert span_text(start, end) == words
    assert Period("x", "X", "X", start, end).span == words


def test_days_in_words_have_no_leading_zero():
    assert day_text(date(1980, 10, 8)) == "8 October 1980"


@pytest.mark.parametrize(
    ("earliest", "latest", "inside"),
    [
        (date(1991, 12, 25), date(1991, 12, 25), True),
        (date(1991, 12, 26), date(1991, 12, 26), False),
        (date(1970, 1, 1), date(1970, 1, 1), True),
        (date(1969, 12, 31), date(1969, 12, 31), False),
        (date(1960, 1, 1), date(1969, 12, 31), False),
        (date(1960, 1, 1), date(1970, 1, 1), True),
        (date(1960, 1, 1), date(2000, 1, 1), True),
        (None, date(1969, 12, 31), False),
        (None, date(1970, 1, 1), True),
        (date(1991, 12, 25), None, True),
        (date(1991, 12, 26), None, False),
        (None, None, True),
    ],
)
def test_something_may_have_happened_in_a_period_when_the_spans_share_a_day(earliest, latest, inside):
    assert MIDDLE.overlaps(earliest, latest) is inside


def test_a_period_without_an_end_reaches_every_later_day():
    assert LATE.overlaps(date(2999, 1, 1), None)
    assert LATE.holds_year(2999)
    assert not LATE.overlaps(None, date(1991, 12, 25))


@pytest.mark.parametrize(
    ("start", "end", "inside"),
    [
        (date(2000, 1, 1), date(2000, 7, 1), False),  # 183 of 366 days: half is not more than half
        (date(2000, 1, 1), date(2000, 7, 2), True),  # 184
        (date(2001, 1, 1), date(2001, 7, 1), False),  # 182 of 365
        (date(2001, 1, 1), date(2001, 7, 2), True),  # 183
        (date(2001, 7, 3), date(2009, 1, 1), False),  # 182
        (date(2001, 7, 2), date(2009, 1, 1), True),  # 183
        (date(1990, 1, 1), date(2009, 1, 1), True),
        (date(1990, 1, 1), date(1990, 12, 31), False),
    ],
)
def test_a_year_belongs_to_a_period_when_more_than_half_of_its_days_do(start, end, inside):
    year = 2000 if 2000 in (start.year, end.year) else 2001
    assert Period("x", "X", "X", start, end).holds_year(year) is inside


def test_each_year_of_the_data_belongs_to_exactly_one_declared_period():
    periods = declared_periods(open_package())
    for year in range(periods[0].start.year, 2031):
        assert sum(period.holds_year(year) for period in periods) == 1, year


@given(st.lists(st.dates(date(1900, 1, 1), date(1910, 12, 31)), min_size=1, max_size=4, unique=True))
def test_no_year_belongs_to_two_of_any_periods_that_meet(starts):
    starts.sort()
    ends = [start - timedelta(days=1) for start in starts[1:]] + [None]
    periods = [Period(f"p{i}", "", "", start, end) for i, (start, end) in enumerate(zip(starts, ends, strict=True))]
    assert gaps_and_overlaps(periods) == []
    for year in range(1899, 1913):
        assert sum(period.holds_year(year) for period in periods) <= 1
    assert periods[-1].holds_year(1912)


def test_gaps_and_overlaps_name_the_earlier_period_and_both_days():
    gap = Period("later", "", "", date(1970, 1, 2), None)
    overlap = Period("sooner", "", "", date(1969, 12, 31), None)
    assert gaps_and_overlaps([EARLY, gap]) == [(EARLY, "'early' ends on 1969-12-31, but 'later' begins on 1970-01-02")]
    assert gaps_and_overlaps([EARLY, overlap]) == [
        (EARLY, "'early' ends on 1969-12-31, but 'sooner' begins on 1969-12-31")
    ]
    assert gaps_and_overlaps([LATE, EARLY]) == [(LATE, "'late' has no end, but 'early' begins on 1950-07-01")]
    assert gaps_and_overlaps(KNOWN) == gaps_and_overlaps([EARLY]) == gaps_and_overlaps([]) == []


def test_declared_periods_are_in_order_of_time_whatever_the_order_of_the_file(make_package):
    fields = dict.fromkeys(["period", "name", "short", "start", "end"], "string")
    text = "period,name,short,start,end\nlate,Late years,Late,1991-12-26,\nmiddle,Middle years,Middle,1970-01-01,1991-12-25\n"
    assert declared_periods(make_package({"periods": {"fields": fields, "text": text}})) == [MIDDLE, LATE]
