import by_hand
import pytest

from relations.exhibits.council.followed_finding import followed


@pytest.mark.parametrize(
    ("period", "words"),
    [
        ("all", "**Five** vetoes of 2017 and 2018 stopped an inquiry into chemical weapons; within a month no resolution on the subject followed."),
        ("intervention",
         "After **four** of five vetoes on aid across the border a resolution followed within a month; after five on an inquiry into chemical weapons, none."),
        ("opening", "After **both** vetoes on a United Nations force or observers a resolution followed within a month."),
    ],
)  # fmt: skip
def test_the_sentence_is_on_all_vetoes_or_on_one_aim(whole, period, words):
    (finding,) = followed(whole.during(period))
    assert finding.statement == words
    assert len(finding.statement.split()) <= 25


def test_the_vetoes_that_no_resolution_followed_are_counted_from_the_files(whole):
    """Five on an inquiry; as many were on aid across the border, four of which were followed."""
    inquiries = [row for row in by_hand.rows("sc_drafts") if "RUS" in row["vetoed_by"] and row["aim"] == "inquiry"]
    assert {row["date"][:4] for row in inquiries} == {"2017", "2018"}
    (finding,) = followed(whole)
    assert finding.value == len(inquiries) == 5
    assert finding.data.loc[finding.data["aim"] == "inquiry", "then"].isna().all()


def test_where_one_veto_or_none_was_followed_there_is_no_finding(whole, cold_war):
    assert followed(whole.during("uprising")) == []
    assert followed(cold_war) == []
