import pandas as pd

from relations.exhibits.voting.opposed_topic import mostly_on


def rows(*topics):
    return pd.DataFrame({"topics": list(topics)})


def test_the_topic_of_half_of_the_rows_is_named(whole):
    found = mostly_on(whole, rows(*["nuclear disarmament"] * 6, *["golan"] * 5))
    assert (found.name, found.n) == ("nuclear weapons and material", 6)
    assert found.words == ", 6 of them on nuclear weapons and material"


def test_less_than_half_or_few_rows_have_none(whole):
    assert mostly_on(whole, rows(*["golan"] * 5, *["syria"] * 6, *["nuclear"] * 5)) is None
    assert mostly_on(whole, rows(*["golan"] * 5)) is None
