from relations.exhibits.presence.facilities import facilities
from relations.exhibits.presence.passing_posts import passing_finding, passing_posts


def test_what_came_and_went_is_told(cold_war):
    frame = facilities(cold_war)
    assert list(passing_posts(cold_war, frame)["facility"]) == ["soviet-s-200-sites"]
    (one,) = passing_finding(cold_war, frame)
    assert one.statement == (
        "S-200 air defence sites with Soviet crews stood in Syria from **January 1983**; handed to Syrian "
        "crews in October 1984 (veterans) or 1985 (SIPRI)."
    )


def test_over_all_years_and_without_an_end_in_the_period_there_is_none(whole):
    assert passing_posts(whole, facilities(whole)).empty
    during = whole.during("1983/1984-06")
    assert passing_finding(during, facilities(during)) == []
