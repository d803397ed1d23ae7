import pytest

from relations.exhibits.span_before import span_before


@pytest.mark.parametrize(
    ("period", "start", "end"),
    [
        ("opening", "1944-07-01", "1954-12-31"),
        ("transition", "2015-09-30", "2024-12-07"),
        ("1993/1993", "1992-01-02", "1992-12-31"),
        ("1973-10/1973-10", "1973-08-31", "1973-09-30"),
    ],
)
def test_it_is_the_declared_period_before_or_as_many_days(whole, period, start, end):
    found = span_before(whole.during(period)).period
    assert (str(found.start), str(found.end)) == (start, end)


def test_before_all_years_and_the_first_period_there_is_none(whole):
    assert span_before(whole) is None
    assert span_before(whole.during("all")) is None
    assert span_before(whole.during("recognition")) is None
