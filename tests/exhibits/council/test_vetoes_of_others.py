import by_hand

from relations.exhibits import NoData, vetoes_of_others


def test_the_vote_of_the_first_state_stands_beside_the_veto_where_it_is_known(cold_war):
    table = vetoes_of_others(cold_war)
    assert [row[0] for row in table.rows] == ["10\u00a0Sep\u00a01972", "20\u00a0Jan\u00a01982", "6\u00a0Feb\u00a01986"]
    assert [row[3:] for row in table.rows] == [
        ["United States", "13–1–1", "?"], ["United States", "9–1–5", "yes"], ["United States", "10–1–4", "yes"],
    ]  # fmt: skip
    own = {row["draft"]: row["vote"] for row in by_hand.rows("sc_draft_votes") if row["state"] == "RUS"}
    assert [own.get(draft) for draft in ("s-10784", "s-14832-rev-1", "s-17796-rev-1")] == [None, "Y", "Y"]
    assert (
        table.title
        == "The United States vetoed three drafts on Syria; the Soviet Union voted for each whose votes are known"
    )


def test_without_such_a_veto_there_is_a_sentence(whole):
    assert vetoes_of_others(whole.during("intervention")) == NoData(
        "No permanent member vetoed a draft on Syria without Russia in this period."
    )


def test_the_list_of_the_united_nations_comes_before_other_sources(whole):
    sources = [source.id for source in vetoes_of_others(whole).sources]
    assert sources[0] == "un-veto-list-2022"
    assert sources[-1] == "us-vetoes-israel-list"
