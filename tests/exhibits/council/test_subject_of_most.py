from relations.exhibits.council.own_votes import adopted_with_vote
from relations.exhibits.council.subject_of_most import subject_of_most


def test_over_all_years_it_is_the_golan(whole):
    """106 of 162, as the files are counted in `test_findings`."""
    top = subject_of_most(whole, adopted_with_vote(whole))
    assert (top["topic"], top["n"]) == ("golan-undof", 106)


def test_few_resolutions_have_none(whole):
    assert subject_of_most(whole, adopted_with_vote(whole.during("transition"))) is None


def test_where_no_subject_has_half_there_is_none(whole):
    """Of the resolutions since 2013 without the Golan no subject has half but aid, so that two subjects that are as large are taken."""
    adopted = adopted_with_vote(whole.during("intervention"))
    assert subject_of_most(whole, adopted[~adopted["topic"].isin(["golan-undof", "humanitarian-access"])]) is None
