import by_hand

from relations.exhibits.council.vetoed_drafts import ballots_on, vetoed_drafts


def test_the_drafts_are_those_that_the_supplier_vetoed(whole):
    drafts = vetoed_drafts(whole)
    assert set(drafts["draft"]) == {
        row["draft"] for row in by_hand.rows("sc_drafts") if "RUS" in row["vetoed_by"].split("; ")
    }
    assert drafts["earliest"].is_monotonic_increasing


def test_ballots_have_a_row_for_every_draft_even_where_no_vote_is_known(whole):
    drafts = vetoed_drafts(whole)
    ballots = ballots_on(whole, drafts)
    assert list(ballots.index) == list(drafts["draft"])
    assert ballots.loc["s-2022-538", "CHN"] == "A"
    assert ballots.loc["s-4055-rev-1"].dropna().to_dict() == {"RUS": "N"}
