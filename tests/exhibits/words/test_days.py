from datetime import date

from relations.exhibits.words.days import short_day


def test_a_day_has_a_short_month_and_does_not_break():
    assert short_day(date(2024, 12, 8)) == "8\u00a0Dec\u00a02024"
    assert short_day(date(1973, 5, 26)).split() == ["26", "May", "1973"]
