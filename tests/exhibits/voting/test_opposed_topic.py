import pandas as pd

from relations.exhibits.voting.opposed_topic import mostly_on


def rows(*topics):
    return pd.DataFrame({"topics": list(topics)})


def test_the_topic_of_half_of_the_rows_is_named(whole):
    found = mostly_on(whole, rows(*["nuclear disarmament"] * 6, *["golan"] * 5))
    assert (found.topics, found.n) == ((("nuclear weapons and material", 6),), 6)
    assert found.words == ", six of them on nuclear weapons and material"


def test_two_topics_that_together_have_half_are_named_each_with_all_its_rows(whole):
    """Six on the Golan and five on nuclear weapons, one of them on both: ten of 17."""
    found = mostly_on(whole, rows(*["golan"] * 5, "golan nuclear", *["nuclear"] * 4, *["security"] * 3, *[None] * 4))
    assert found.words == ", six of them on the Golan, five on nuclear weapons and material"
    assert found.n == 10


def test_less_than_half_or_few_rows_have_none(whole):
    assert (
        mostly_on(whole, rows(*["golan"] * 3, *["syria"] * 3, *["nuclear"] * 3, *["security"] * 4, *[None] * 6)) is None
    )
    assert mostly_on(whole, rows(*[None] * 12)) is None
    assert mostly_on(whole, rows(*["golan"] * 5)) is None
