import math
import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relations.exhibits.words.numbers import (
    MISSING,
    NARROW,
    counted,
    interval,
    listed,
    noun,
    number,
    ordinal,
    per_cent,
    percent,
    percent_interval,
    points,
    signed,
    signed_points,
    spread,
    year_span,
    years,
)


@pytest.mark.parametrize(
    ("value", "digits", "text"),
    [
        (3420, 0, "3,420"),
        (1234567.891, 2, "1,234,567.89"),
        (0.5, 0, "1"),  # half away from zero, where round() and f"{x:.0f}" give 0
        (2.5, 0, "3"),
        (-2.5, 0, "\u22123"),
        (2.675, 2, "2.68"),  # as it is written, though the binary number lies below it
        (1.005, 2, "1.01"),
        (0.049, 1, "0.0"),
        (-0.049, 1, "0.0"),  # no minus sign before nothing
        (0, 0, "0"),
        (12, 1, "12.0"),
        (999999.5, 0, "1,000,000"),
        (1e-7, 2, "0.00"),
    ],
)
def test_numbers_round_half_away_from_zero(value, digits, text):
    assert number(value, digits) == text


@pytest.mark.parametrize(
    ("share", "digits", "text"),
    [(106 / 111, 1, "95.5"), (0.285, 0, "29"), (0.145, 0, "15"), (1, 0, "100"), (0.0005, 1, "0.1"), (-0.125, 0, "\u221213")],
)  # fmt: skip
def test_shares_become_per_cent(share, digits, text):
    assert percent(share, digits) == f"{text}{NARROW}%"
    assert per_cent(share, digits) == f"{text} per cent"


@pytest.mark.parametrize("missing", [None, math.nan, float("nan")])
def test_what_is_missing_is_said_in_words(missing):
    assert {number(missing), percent(missing), per_cent(missing)} == {MISSING}
    assert interval(missing, 0.5) == interval(0.5, missing) == MISSING


def test_an_interval_names_its_unit_once():
    assert interval(0.9, 0.975) == "90 to 98 per cent"
    assert interval(0.9, 0.975, 1) == "90.0 to 97.5 per cent"
    assert percent_interval(0.9, 0.975) == "90 to 98\u202f%"
    assert percent_interval(None, 0.975) == MISSING


@pytest.mark.parametrize(
    ("n", "text"), [(0, "no votes"), (1, "one vote"), (2, "two votes"), (9, "nine votes"), (10, "10 votes"), (1200, "1,200 votes")]
)  # fmt: skip
def test_small_counts_are_words(n, text):
    assert counted(n, "vote") == text


def test_a_count_may_have_a_plural_of_its_own():
    assert (counted(1, "delivery", "deliveries"), counted(3, "delivery", "deliveries")) == (
        "one delivery",
        "three deliveries",
    )


@pytest.mark.parametrize(
    ("n", "text"),
    [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (13, "13th"), (21, "21st"), (22, "22nd"),
     (100, "100th"), (103, "103rd"), (111, "111th"), (112, "112th"), (1001, "1,001st")],
)  # fmt: skip
def test_ranks_have_their_ending(n, text):
    assert ordinal(n) == text


def test_runs_of_years_are_joined():
    assert years([1964, 1958, 1960, 1959]) == "1958–1960, 1964"
    assert years([1993]) == "1993"
    assert years([]) == ""


def test_a_span_of_one_year_is_that_year():
    assert (year_span(1971, 1991), year_span(1993, 1993)) == ("1971–1991", "1993")


@pytest.mark.parametrize(
    ("items", "text"), [([], ""), (["China"], "China"), (["China", "India"], "China and India"), (["a", "b", "c"], "a, b and c")]
)  # fmt: skip
def test_lists_end_with_and(items, text):
    assert listed(items) == text


finite = st.floats(-1e12, 1e12)
digit_counts = st.integers(0, 4)


def read(text):
    return Decimal(text.replace(",", "").replace("\u2212", "-"))


@given(finite, digit_counts)
def test_a_printed_number_is_the_number_to_half_a_unit(value, places):
    assert abs(read(number(value, places)) - Decimal(repr(value))) <= Decimal(1).scaleb(-places) / 2


@given(finite, digit_counts)
def test_a_printed_number_has_its_digits_its_commas_and_a_true_minus(value, places):
    fraction = rf"\.\d{{{places}}}" if places else ""
    assert re.fullmatch(rf"\u2212?\d{{1,3}}(,\d{{3}})*{fraction}", number(value, places))


@given(finite, digit_counts)
def test_a_number_and_its_opposite_differ_by_the_sign_only(value, places):
    texts = {number(value, places).lstrip("\u2212"), number(-value, places).lstrip("\u2212")}
    assert len(texts) == 1


@given(st.integers(0, 10**9))
def test_halves_go_up(n):
    assert read(number(n + 0.5)) == n + 1


@given(st.sets(st.integers(1900, 2100)))
def test_joined_years_are_the_years(chosen):
    found = set()
    for part in filter(None, years(list(chosen)).split(", ")):
        first, _, last = part.partition("–")
        found |= set(range(int(first), int(last or first) + 1))
    assert found == chosen


@pytest.mark.parametrize(("low", "high", "text"), [(1, 4.14, "1.0 to 4.1"), (2.04, 1.96, "2.0"), (0.95, 1.04, "1.0")])
def test_a_range_of_one_rounded_number_is_that_number(low, high, text):
    assert spread(low, high, 1) == text


def test_points_have_a_sign_only_where_it_is_asked_for_and_there_is_a_difference():
    assert [points(share) for share in (0.032, -0.032, 0.0, None)] == [
        "3.2 points",
        "−3.2 points",
        "0.0 points",
        "not known",
    ]
    assert [signed_points(share) for share in (0.032, -0.032, 0.0, 0.0004, None)] == [
        "+3.2 points", "−3.2 points", "0.0 points", "0.0 points", "not known",
    ]  # fmt: skip


def test_a_difference_has_its_sign_unless_it_rounds_to_nothing():
    assert [signed(value) for value in (3.4, -3.4, 0.4, 0.0, 1234.0)] == ["+3", "−3", "0", "0", "+1,234"]
    assert [signed(value, 1) for value in (0.5, -0.5, 0.04)] == ["+0.5", "−0.5", "0.0"]


def test_a_noun_agrees_with_its_count():
    assert [noun(n, "break") for n in (0, 1, 2)] == ["breaks", "break", "breaks"]
    assert [noun(n, "veto", "vetoes") for n in (1, 2)] == ["veto", "vetoes"]
