"""EDTF dates: spans worked out by hand, and every span against the `edtf` library, written by others from the same standard."""

import calendar
from datetime import date

import edtf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from relations.edtf import Span, parse_edtf

BY_HAND = {
    "1980-10-08": ("1980-10-08", "1980-10-08"),
    "1980-10": ("1980-10-01", "1980-10-31"),
    "1980-02": ("1980-02-01", "1980-02-29"),
    "1900-02": ("1900-02-01", "1900-02-28"),
    "1976": ("1976-01-01", "1976-12-31"),
    "198X": ("1980-01-01", "1989-12-31"),
    "19XX": ("1900-01-01", "1999-12-31"),
    "1980-XX": ("1980-01-01", "1980-12-31"),
    "1980-10-XX": ("1980-10-01", "1980-10-31"),
    "1980-XX-XX": ("1980-01-01", "1980-12-31"),
    "1956~": ("1956-01-01", "1956-12-31"),
    "1956-07?": ("1956-07-01", "1956-07-31"),
    "1956-07-26%": ("1956-07-26", "1956-07-26"),
    "1971-05/1974": ("1971-05-01", "1974-12-31"),
    "1971-05/1971-05": ("1971-05-01", "1971-05-31"),
    "1980/1980-05": ("1980-01-01", "1980-05-31"),
    "198X/1985": ("1980-01-01", "1985-12-31"),
    "1956~/1960?": ("1956-01-01", "1960-12-31"),
    "1971/..": ("1971-01-01", None),
    "../1971-05": (None, "1971-05-31"),
    "1971-05-03/": ("1971-05-03", None),
    "/1971": (None, "1971-12-31"),
}

# The library reads an unknown end ("1971/") as ten years on; the standard gives it no length, so it is left open here.
UNKNOWN_ENDS = {"1971-05-03/", "/1971"}


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def library_span(text: str) -> Span:
    parsed = edtf.parse_edtf(text)
    ends = (parsed.lower_strict(), parsed.upper_strict())
    return Span(*(None if isinstance(end, float) else date(*end[:3]) for end in ends))


@pytest.mark.parametrize("text", BY_HAND)
def test_a_date_stands_for_all_the_days_that_it_may_mean(text):
    assert parse_edtf(text) == Span(*map(day, BY_HAND[text]))


@pytest.mark.parametrize("text", sorted(set(BY_HAND) - UNKNOWN_ENDS))
def test_the_edtf_library_gives_the_same_span(text):
    assert parse_edtf(text) == library_span(text)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "is not an EDTF date"),
        ("1980-1", "is not an EDTF date"),
        ("80", "is not an EDTF date"),
        ("8.10.1980", "is not an EDTF date"),
        ("c. 1956", "is not an EDTF date"),
        ("1980-10-08T10:00", "is not an EDTF date"),
        ("1980 ", "is not an EDTF date"),
        ("1980\n", "is not an EDTF date"),
        ("19X0", "is not an EDTF date"),
        ("~1956", "is not an EDTF date"),
        ("١٩٨٠", "is not an EDTF date"),
        ("1970/1971/1972", "is not an EDTF date"),
        ("1980-XX-05", "gives a day but not its month or year"),
        ("198X-10-05", "gives a day but not its month or year"),
        ("198X-10", "gives a month but not its year"),
        ("1980-13", "is not a day of the calendar"),
        ("1980-00", "is not a day of the calendar"),
        ("1980-02-30", "is not a day of the calendar"),
        ("1900-02-29", "is not a day of the calendar"),
        ("0000", "is before the year 1"),
        ("/", "has neither a beginning nor an end"),
        ("../..", "has neither a beginning nor an end"),
        ("1974/1971", "ends before it begins"),
        ("1974-05/1974-04-30", "ends before it begins"),
    ],
)
def test_other_text_is_refused_with_the_reason(text, reason):
    with pytest.raises(ValueError, match=reason):
        parse_edtf(text)


PLAIN = ["{y:04}", "{y:04}-{m:02}", "{y:04}-{m:02}-{d:02}"]
UNSPECIFIED = ["{y:04}-XX", "{y:04}-{m:02}-XX", "{c:03}X"]


@st.composite
def single_dates(draw, forms: list[str]) -> str:
    """A date in one of the forms whose parts exist in the calendar."""
    year = draw(st.integers(1, 9999))
    month = draw(st.integers(1, 12))
    day = draw(st.integers(1, calendar.monthrange(year, month)[1]))
    # A decade that begins before the year 1 is refused here.
    text = draw(st.sampled_from(forms)).format(y=year, m=month, d=day, c=max(year // 10, 1))
    return text + draw(st.sampled_from(["", "?", "~", "%"]))


@given(single_dates(PLAIN + UNSPECIFIED))
def test_single_dates_agree_with_the_library(text):
    assert parse_edtf(text) == library_span(text)


@given(single_dates(PLAIN), single_dates(PLAIN))  # edtf 5.0.2 stumbles over "1980/1980-XX"
def test_intervals_agree_with_the_library_or_end_before_they_begin(first, second):
    text = f"{first}/{second}"
    start, end = parse_edtf(first).earliest, parse_edtf(second).latest
    if end < start:
        with pytest.raises(ValueError, match="ends before it begins"):
            parse_edtf(text)
    else:
        assert parse_edtf(text) == library_span(text) == Span(start, end)


@given(single_dates(PLAIN + UNSPECIFIED), single_dates(PLAIN + UNSPECIFIED))
def test_an_interval_runs_from_the_earliest_start_to_the_latest_end(first, second):
    start, end = parse_edtf(first), parse_edtf(second)
    assert parse_edtf(f"{first}/..") == Span(start.earliest, None)
    assert parse_edtf(f"../{second}") == Span(None, end.latest)
    if start.earliest <= end.latest:
        assert parse_edtf(f"{first}/{second}") == Span(start.earliest, end.latest)
