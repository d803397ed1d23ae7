import pytest

from relations.exhibits import NoData, topics_around_change

pytestmark = pytest.mark.slow


def test_a_row_for_each_topic_the_highest_share_first(whole):
    table = topics_around_change(whole.during("transition"), "RUS", "SYR")
    assert table.rows[0][:6] == ["Middle East", "16", "16", "23", "22", "96\u202f%"]
    assert [row[5] for row in table.rows if row[0] == "Human rights"] == ["25\u202f%"]
    assert table.title == (
        "Syria has voted on 96\u202f% of roll calls on the Middle East since 8 December 2024, on 25\u202f% of those on human rights"
    )


def test_of_a_state_that_stayed_away_from_no_topic_the_title_says_so(whole):
    table = topics_around_change(whole.during("transition"), "RUS", "IRN")
    assert table.title == "Iran has stayed away from no topic far more often than from others since 8 December 2024"


def test_a_period_without_the_change_has_a_sentence(cold_war):
    assert isinstance(topics_around_change(cold_war, "RUS", "SYR"), NoData)
