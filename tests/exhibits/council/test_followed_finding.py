import pytest

from relations.exhibits.council.followed_finding import followed


@pytest.mark.parametrize(
    ("period", "words"),
    [
        ("all", "After **eight** of the 25 vetoes on Syria a resolution on the subject followed within a month, four of them on aid across the border."),
        ("intervention",
         "After **four** of five vetoes on aid across the border a resolution followed within a month; after five on an inquiry into chemical weapons, none."),
        ("opening", "After **both** vetoes on a United Nations force or observers a resolution followed within a month."),
    ],
)  # fmt: skip
def test_the_sentence_is_on_all_vetoes_or_on_one_aim(whole, period, words):
    (finding,) = followed(whole.during(period))
    assert finding.statement == words
    assert len(finding.statement.split()) <= 25


def test_where_one_veto_or_none_was_followed_there_is_no_finding(whole, cold_war):
    assert followed(whole.during("uprising")) == []
    assert followed(cold_war) == []
