import by_hand
import pytest

from relations.exhibits.council.isolation_finding import isolation


def known():
    """The drafts that Moscow vetoed of which all counts are known: date, votes for, votes against beside the veto, members without it."""
    rows = [
        row
        for row in by_hand.rows("sc_drafts")
        if "RUS" in row["vetoed_by"] and row["yes"] and row["no"] and row["abstain"]
    ]
    return [
        (row["date"], int(row["yes"]), int(row["no"]) - 1, sum(int(row[kind]) for kind in ("yes", "no", "abstain")) - 1)
        for row in rows
    ]


def test_the_drafts_that_had_every_vote_but_one_are_counted_from_the_files(whole):
    """Seven of 21; the most others against were three, in November 1966."""
    nearly = [day for day, yes, _, others in known() if others - yes == 1]
    (found,) = isolation(whole)
    assert (len(known()), len(nearly), max(known(), key=lambda one: one[2])[:3]) == (21, 7, ("1966-11-04", 10, 3))
    assert (found.value, found.beside["drafts with known votes"], found.beside["others against"]) == (7, 21, 3)


@pytest.mark.parametrize(
    ("period", "words"),
    [
        ("all", "**Seven** of 21 vetoed drafts with known votes had 13 of the 14 other votes; no more than three other members voted against any."),
        ("intervention",
         "**Five** of the 14 drafts that Russia vetoed had 13 of the 14 other votes; no more than two other members voted against any."),
        ("2022-07/2023-08", "**Both** of the two drafts that Russia vetoed had 13 of the 14 other votes; no other member voted against any."),
        ("2022-07/2022-07", "The draft that Russia vetoed had **13 of the 14 other** votes."),
        ("opening", "No more than **three** other members voted against any of three drafts vetoed by the Soviet Union with known votes."),
        ("2017-10/2017-12", "No more than **one** other member voted against any of the three drafts that Russia vetoed."),
    ],
)  # fmt: skip
def test_the_sentence_counts_what_is_not_bound_to_be(whole, period, words):
    (found,) = isolation(whole.during(period))
    assert found.statement == words
    assert len(found.statement.split()) <= 25


def test_without_vetoes_there_is_none(cold_war):
    assert isolation(cold_war) == []
