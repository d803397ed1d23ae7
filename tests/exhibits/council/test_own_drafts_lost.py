import by_hand

from relations.exhibits.council.own_drafts_lost import only_own_lost, own_lost, too_few_votes


def failed(first, last):
    return [
        row
        for row in by_hand.rows("sc_drafts")
        if row["outcome"] == "not-adopted" and row["unit"] == "draft" and first <= row["date"] <= last
    ]


def test_all_that_failed_under_the_intervention_were_texts_of_russia(whole):
    rows = failed("2015-09-30", "2024-12-07")
    vetoed = {row["date"] for row in by_hand.rows("sc_drafts") if "RUS" in row["vetoed_by"]}
    assert all("RUS" in row["sponsors"] for row in rows)
    assert (len(rows), sum(row["date"] in vetoed for row in rows)) == (11, 9)
    (found,) = only_own_lost(whole.during("intervention"))
    assert found.statement == (
        "**All 11** drafts on Syria that found too few votes were put forward by Russia, nine of them on the day of a Russian veto."
    )
    assert own_lost(whole.during("intervention")) == []


def test_over_all_years_one_was_of_others(whole):
    assert [row["sponsors"] for row in failed("0000", "9999") if "RUS" not in row["sponsors"]] == ["JOR; MLI"]
    assert only_own_lost(whole) == []
    (found,) = own_lost(whole)
    assert (
        found.statement
        == "**11 drafts** that Russia put forward, alone or with others, found too few votes in 2016–2023."
    )
    assert (len(too_few_votes(whole)), int(too_few_votes(whole)["own"].sum())) == (12, 11)


def test_where_none_failed_there_is_none(cold_war):
    assert only_own_lost(cold_war) == own_lost(cold_war) == []
