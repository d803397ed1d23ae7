import by_hand
import pytest

from relations.exhibits import NoData, agreement_by_period

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def table(whole):
    return agreement_by_period(whole, "RUS", "SYR")


def test_each_period_holds_its_roll_calls(table):
    spans = {row["period"]: (row["start"], row["end"] or "9999") for row in by_hand.rows("periods")}
    expected = {period: by_hand.counts(by_hand.joint("RUS", "SYR", *span)) for period, span in spans.items()}
    found = {row.period: (row.n, row.same) for row in table.data.itertuples()}
    assert found == expected
    assert [start for start, _ in map(spans.get, found)] == sorted(start for start, _ in spans.values())


def test_absence_is_that_of_members_only(table):
    """Syria had no seat for part of the second period; those roll calls are not its absences."""
    calls = {row["rollcall"]: row["date"] for row in by_hand.rows("ga_rollcalls")}
    votes = [
        row["vote"]
        for row in by_hand.rows("ga_votes")
        if row["state"] == "SYR" and "1955-01-01" <= calls[row["rollcall"]] <= "1970-11-12"
    ]
    opening = table.data.set_index("period").loc["opening"]
    assert opening["absent_2"] == pytest.approx(votes.count("X") / len(votes))
    assert len(votes) < sum("1955-01-01" <= day <= "1970-11-12" for day in calls.values())


def test_rows_say_what_the_data_hold(table):
    row = table.rows[list(table.data["period"]).index("cold-war")]
    assert row == ["Cold War alliance, 1970–1991", "2,286", "81.6\u202f%", "80 to 83\u202f%", "1\u202f%", "5\u202f%"]
    assert [label for label, _ in table.columns][-2:] == ["USSR/Russia absent", "Syria absent"]


def test_the_title_names_the_least_the_firmest_and_a_higher_share_of_few_votes(table):
    rows = table.data.set_index("period")
    assert (rows["agreement"].idxmin(), rows["low"].idxmax(), rows["agreement"].idxmax()) == (
        "recognition",
        "cold-war",
        "transition",
    )
    assert table.title.replace("\u202f", " ") == (
        "The same vote rose to 82 % in 1970–1991 and fell to 59 % in 1991–2004; the 85 % since December 2024 rest on 107 votes"
    )
    assert [source.id for source in table.sources] == ["un-dl-ga-2025"]


def test_extremes_that_overlap_are_not_told_apart(whole):
    title = agreement_by_period(whole.during("2009/2012"), "RUS", "SYR").title
    assert title.replace("\u202f", " ") == (
        "No period stands out: Syria and Russia cast the same vote on 68 % to 72 % of joint votes"
    )


def test_a_period_within_one_has_one_row_cut_to_it(whole):
    table = agreement_by_period(whole.during("1989/1989"), "RUS", "SYR")
    assert (table.title, list(table.data["n"]), list(table.data["same"])) == (
        "Syria and the Soviet Union cast the same vote on 95.5\u202f% of 111 joint votes",
        [111],
        [106],
    )


def test_without_joint_votes_there_is_a_sentence(before):
    assert agreement_by_period(before, "RUS", "SYR") == NoData("There are no joint votes in this period.")


@pytest.mark.parametrize(
    ("period", "title"),
    [
        ("cold-war",
         "Syria and the Soviet Union cast the same vote on 81.6\u202f% of 2,286 joint votes, after 69.8\u202f% in the period before"),
        ("transition", "Syria and Russia cast the same vote on 85.0\u202f% of 107 joint votes, after 72.3\u202f% in the period before"),
    ],
)  # fmt: skip
def test_a_declared_period_stands_beside_its_neighbours(whole, period, title):
    table = agreement_by_period(whole.during(period), "RUS", "SYR")
    assert table.title == title
    assert period in list(table.data["period"])
    assert 2 <= len(table.rows) <= 3
