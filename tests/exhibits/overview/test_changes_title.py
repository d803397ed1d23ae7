"""Invented rows."""

from relations.exhibits.indicator import Summary
from relations.exhibits.overview.change_rows import Comparison
from relations.exhibits.overview.changes_title import changes_title


def row(name, then, now, *, moved, points=False, count=None, noun=""):
    before, after = (
        Summary(name, "unit", value, str(value), noun=noun or name, points=points) for value in (then, now)
    )
    return Comparison(name, before, after, [], "", moved, count)


ARMS = row("deliveries", 100.0, 20.0, moved=-1, noun="arms deliveries")
VOTES = row("votes", 0.9, 0.6, moved=-1, points=True, noun="agreement on the votes that both cast")


def test_one_or_two_moves_have_their_numbers_the_firmest_first():
    title = changes_title([VOTES, ARMS])
    assert title == "Arms deliveries fell from 100 to 20; voting agreement fell from 90\u202f% to 60\u202f%"


def test_a_vote_is_cast_on_more_or_fewer_roll_calls():
    voted = row("voted", 0.97, 0.48, moved=-1, points=True)
    title = changes_title([ARMS, voted])
    assert title == "Voted on 48\u202f% of roll calls, after 97\u202f%; arms deliveries fell from 100 to 20"


def test_more_are_told_by_their_way():
    bases = row("bases", 1.0, 3.0, moved=1)
    assert (
        changes_title([VOTES, ARMS, bases]) == "Arms deliveries and voting agreement fell; bases known for certain rose"
    )


def test_few_counted_cases_and_what_others_did_are_not_named():
    vetoes = row("vetoes", 0.3, 0.1, moved=-1, count=5)
    median = row("median", 0.6, 0.7, moved=1, points=True)
    assert changes_title([vetoes, median, ARMS]) == "Arms deliveries fell from 100 to 20"


def test_agreement_that_moved_no_further_than_that_of_others_is_not_named():
    as_far, less_far = (row("median", 0.9, now, moved=-1, points=True) for now in (0.6, 0.8))
    assert changes_title([VOTES, as_far, ARMS]) == "Arms deliveries fell from 100 to 20"
    assert changes_title([VOTES, less_far]) == "Voting agreement fell from 90\u202f% to 60\u202f%"


def test_where_nothing_moved_it_says_so():
    assert changes_title([row("visits", 2.0, 2.0, moved=0)]) == "No number surely moved"
