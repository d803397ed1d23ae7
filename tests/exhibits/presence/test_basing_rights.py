import by_hand

from relations.exhibits import NoData, basing_rights

IDS = [
    "agreement-on-the-deployment-of-an-aviation-group-of-the",
    "protocol-no-1-to-the-agreement-of-26-august-2015-on-the",
]


def test_a_row_says_what_each_is_on_for_how_long_and_how_it_stands(whole):
    table = basing_rights(whole, IDS)
    stated = {row["agreement"]: row for row in by_hand.rows("agreements")}
    assert [row[1:4] for row in table.rows] == [
        [stated[IDS[0]]["subject"], stated[IDS[0]]["term"], stated[IDS[0]]["renewal"]],
        [stated[IDS[1]]["subject"], "not stated", "not stated"],
    ]
    assert [row[4] for row in table.rows] == ["open", "open"]


def test_a_period_before_the_last_change_does_not_tell_of_today(whole):
    table = basing_rights(whole.during("intervention"), IDS)
    assert [label for label, _ in table.columns][-2:] == ["Renewal", "Source"]
    assert {len(row) for row in table.rows} == {len(table.columns)}
    assert table.note is None
    assert "standing" not in table.subtitle


def test_without_any_there_is_a_sentence(whole, cold_war):
    assert isinstance(basing_rights(cold_war, IDS), NoData)
    assert isinstance(basing_rights(whole), NoData)
