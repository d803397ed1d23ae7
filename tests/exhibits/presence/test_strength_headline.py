from relations.exhibits.presence.facilities import facilities
from relations.exhibits.presence.strength_headline import crews_headline, strength_headline

ADVISERS = ["soviet-bloc-*"]


def test_a_post_that_came_stands_with_those_who_had_left_after_it(cold_war):
    """Of 13,000 at most 5,000 were left, fewer than half."""
    made = crews_headline(cold_war, facilities(cold_war), ADVISERS)
    assert made.title == (
        "S-200 air defence sites with Soviet crews stood in Syria from January 1983; by one account most Soviet and East European advisers had left by 1986"
    )
    assert list(made.data["high"]) == [13000, 5000]


def test_without_a_post_or_two_estimates_there_is_none(whole, cold_war):
    late = whole.during("1983-06/1987")
    assert crews_headline(late, facilities(late), ADVISERS) is None
    assert crews_headline(cold_war, facilities(cold_war), []) is None
    assert strength_headline(cold_war, []) is None


def test_a_change_is_told_by_the_end_that_understates_it(cold_war):
    assert strength_headline(cold_war, ADVISERS).title == (
        "Soviet and East European advisers in Syria fell from 13,000 in 1984 to at most 5,000 in 1986, by Library of Congress estimates"
    )
