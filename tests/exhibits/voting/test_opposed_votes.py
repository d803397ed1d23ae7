import by_hand
import pytest

from relations.exhibits import NoData, opposed_votes
from relations.measures import joint_votes


@pytest.fixture(scope="module")
def table(cold_war):
    return opposed_votes(cold_war, "RUS", "SYR")


def test_the_data_hold_every_yes_against_no_the_latest_first(table):
    found = by_hand.joint("RUS", "SYR", "1970-11-13", "1991-12-25")
    expected = {(call["date"], call["symbol"], a, b) for call, a, b in found if {a, b} == {"Y", "N"}}
    data = table.data
    shown = list(zip(data["date"].dt.date.map(str), data["symbol"], data["vote_a"], data["vote_b"], strict=True))
    assert len(shown) == len(expected) == 160
    assert set(shown) == expected
    assert data["date"].is_monotonic_decreasing


def test_the_title_and_the_note_count_them(table):
    assert (
        table.title
        == "Syria voted the opposite of the Soviet Union on 160 votes of 2,286, 127 of them on budget and administration"
    )
    assert table.note.startswith("7.0\u202f% of joint votes.")
    assert table.subtitle.endswith("; the latest 12 of 160")


def test_a_row_leads_to_the_record_of_the_vote(table):
    call = next(row for row in by_hand.rows("ga_rollcalls") if row["symbol"] == "A/RES/46/86")
    assert table.rows[0] == [
        "16\u00a0Dec\u00a01991",
        {"text": "A/RES/46/86", "href": call["link"]},
        "Elimination of racism and racial discrimination",
        "yes",
        "no",
        "111–25–13",
    ]
    assert [label for label, _ in table.columns][3:5] == ["USSR", "Syria"]
    assert [source.id for source in table.sources] == ["un-dl-ga-2025"]


def test_the_number_of_rows_can_be_chosen(cold_war):
    assert len(opposed_votes(cold_war, "RUS", "SYR", latest=3).rows) == 3
    whole_list = opposed_votes(cold_war, "RUS", "SYR", latest=1000)
    assert len(whole_list.rows) == 154  # those of the parts of one text share a row
    assert "latest" not in whole_list.subtitle


def test_the_records_of_one_text_share_a_row(table):
    """A/RES/42/70 has a record of the whole and one for each of its two drafts, all 94 to 3."""
    (row,) = [row for row in table.rows if row[1]["text"].startswith("A/RES/42/70")]
    assert row[1]["text"] == "A/RES/42/70"
    assert row[2].endswith("(three records of one text)")
    assert "Records of one text with the same result share a row" in table.note


def test_with_each_text_counted_once_agreement_in_1995_would_be_a_third(whole):
    """The method section says 34 per cent, not 45."""
    joint = joint_votes(whole.ga_votes, "RUS", "SYR")
    joint = joint[joint["date"].dt.year == 1995]
    text = joint["symbol"].str.replace(r"\s*\[.*\]$", "", regex=True)
    once = joint.assign(text=text).drop_duplicates(["date", "text", "vote_a", "vote_b", "yes", "no", "abstain"])
    assert [round((votes["vote_a"] == votes["vote_b"]).mean(), 2) for votes in (joint, once)] == [0.45, 0.34]


def test_without_an_opposed_vote_the_joint_votes_are_counted(whole):
    assert opposed_votes(whole.during("1964/1966"), "RUS", "SYR") == NoData(
        "On no joint vote of this period, of 51 in all, did one vote yes and the other no."
    )


def test_without_joint_votes_there_is_a_sentence(before):
    assert opposed_votes(before, "RUS", "SYR") == NoData("There are no joint votes in this period.")
