import by_hand

from relations.exhibits import NoData, quarrels_listed
from relations.exhibits.diplomacy.pair_acts import acts_of_years


def test_a_row_for_each_quarrel_of_the_period(whole):
    table = quarrels_listed(whole.during("transition"))
    own = [row for row in by_hand.between("events", first="2024-12-08") if row["tone"] == "conflictual"]
    assert len(table.rows) == len(own) == 6
    assert {row[2] for row in table.rows} == {row["title"] for row in own}
    assert sum(row["confidence"] == "disputed" for row in own) == 4
    acts = acts_of_years(whole.during("transition"))["n"].sum()
    assert table.title == f"Six of {acts} acts between the two states are counted as quarrels, four of them disputed"
    assert [row[3] for row in table.rows if "annulled" in row[2]] == ["disputed: whether the contract had ended"]


def test_of_one_a_sentence_tells_and_of_none_that_there_is_none(whole):
    (own,) = [
        row for row in by_hand.between("events", first="2015-09-30", last="2024-12-07~") if row["tone"] == "conflictual"
    ]
    assert quarrels_listed(whole.during("intervention")) == NoData(
        f"Of 215 acts between the two states one is recorded as a quarrel: {own['title']} (8 to 26 December 2023; reported; source: Syria TV)."
    )
    assert isinstance(quarrels_listed(whole.during("opening")), NoData)
