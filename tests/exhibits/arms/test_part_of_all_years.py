import by_hand
import pytest

from relations.exhibits.arms.part_of_all_years import in_all_years, most_of_all_years, part_of_all_years


def test_most_is_told_by_itself_and_under_the_chart(cold_war):
    own, every = (by_hand.deliveries(*years, recipient="SYR")["RUS"] for years in ((1971, 1991), (1950, 2024)))
    (found,) = most_of_all_years(cold_war)
    assert found.value == pytest.approx(own / every)
    assert found.statement == "**80 per cent** of all Soviet and Russian arms for Syria came in 1971–1991."
    assert in_all_years(cold_war) == (
        f" Of all that the Soviet Union and Russia delivered, {every:,.0f} million TIV, {own:,.0f} came in these years."
    )


def test_a_small_part_is_a_finding_only_where_it_is_asked_for(whole):
    drift = whole.during("drift")
    (found,) = part_of_all_years(drift)
    assert (
        found.statement
        == "The deliveries of these years were **0.4 per cent** of all Soviet and Russian arms for Syria in 1955–2021."
    )
    assert (most_of_all_years(drift), in_all_years(drift)) == ([], "")


def test_all_years_are_no_part(whole, before):
    assert part_of_all_years(whole) == part_of_all_years(before) == []
