import by_hand
import pytest

from relations.exhibits import NoData, partner_rank_by_year
from relations.measures import partner_rank


@pytest.fixture(scope="module")
def figure(cold_war):
    return partner_rank_by_year(cold_war, "RUS", "SYR")


def test_the_data_are_those_of_the_measure(figure, cold_war):
    assert figure.data.equals(partner_rank(cold_war.ga_partners, "RUS", "SYR"))
    assert list(figure.data["year"]) == list(range(1971, 1992))


def place(state: str, partner: str, year: int) -> tuple[int, int]:
    """Return the rank of the partner and how many members are ranked."""
    own = [row for row in by_hand.rows("ga_partners") if (row["state"], row["year"]) == (state, str(year))]
    most = max(int(row["joint"]) for row in own)
    shares = {
        row["partner"]: int(row["same"]) / int(row["joint"])
        for row in own
        if int(row["joint"]) >= 10 and 3 * int(row["joint"]) >= most
    }
    return 1 + sum(share > shares[partner] for share in shares.values()), len(shares)


def test_the_rank_is_the_place_among_all_members(figure):
    row = figure.data.set_index("year").loc[1984]
    assert (row["rank"], row["members"]) == place("RUS", "SYR", 1984)


def test_the_message_names_the_best_and_the_worst_year(figure):
    (best, of), (worst, of_worst) = place("RUS", "SYR", 1984), place("RUS", "SYR", 1991)
    assert figure.title == (
        f"By agreement with the Soviet Union, Syria was {best}th of {of} members in 1984 and {worst}th of {of_worst} in 1991"
    )
    assert (
        f"Highest 90\u202f% in 1984 ({best}th of {of}), lowest 29\u202f% in 1991 ({worst}th of {of_worst})"
        in figure.alt
    )
    assert [source.id for source in figure.sources] == ["un-dl-ga-2025"]


def test_a_year_on_far_fewer_votes_than_others_is_in_no_title(whole):
    figure = partner_rank_by_year(whole.during("2022/2025"), "RUS", "SYR")
    assert figure.title.endswith("members in 2022 and 4th of 188 in 2024")
    assert (
        " Hollow, and left out of the title, since the votes were far fewer: 2025 (93 joint votes, the median member 189)."
        in figure.note
    )
    assert (
        "2025 (93 joint votes, the median member 189)"
        in partner_rank_by_year(whole.during("2025/2025"), "RUS", "SYR").statement
    )


def test_a_rise_that_began_before_the_years_of_the_chart_is_told_in_the_note(whole):
    found = place("RUS", "SYR", 2011)
    assert found == (113, 186)
    note = " Before these years, in 2011, the rank was 113th of 186, with 68.2\u202f% of joint votes, the median member 70.8\u202f%."
    assert note in partner_rank_by_year(whole.during("intervention"), "RUS", "SYR").note
    assert "Before these years" not in partner_rank_by_year(whole, "RUS", "SYR").note


def test_a_single_year_is_a_sentence(whole):
    rank, members = place("SYR", "RUS", 1993)
    assert partner_rank_by_year(whole.during("1993/1993"), "SYR", "RUS") == NoData(
        f"Russia was {rank}th of {members} members in 1993 by agreement with Syria."
    )


@pytest.mark.parametrize("period", ["1944/1945", "1973-10/1973-10"])
def test_with_too_few_joint_votes_there_is_a_sentence(whole, period):
    assert partner_rank_by_year(whole.during(period), "RUS", "SYR") == NoData(
        "There are too few joint votes in this period to rank the members."
    )
