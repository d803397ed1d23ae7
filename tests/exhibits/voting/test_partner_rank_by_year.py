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


def test_the_rank_is_the_place_among_all_members(figure):
    own = [row for row in by_hand.rows("ga_partners") if (row["state"], row["year"]) == ("RUS", "1984")]
    most = max(int(row["joint"]) for row in own)
    shares = {
        row["partner"]: int(row["same"]) / int(row["joint"])
        for row in own
        if int(row["joint"]) >= 10 and 3 * int(row["joint"]) >= most
    }
    row = figure.data.set_index("year").loc[1984]
    assert (row["rank"], row["members"]) == (1 + sum(s > shares["SYR"] for s in shares.values()), len(shares))


def test_the_message_names_the_best_and_the_worst_year(figure):
    assert (
        figure.title
        == "By agreement with the Soviet Union, Syria was 16th of 152 members in 1984 and 113th of 162 in 1991"
    )
    assert "Highest 90\u202f% in 1984 (16th of 157), lowest 29\u202f% in 1991 (114th of 163)" in figure.alt
    assert [source.id for source in figure.sources] == ["un-dl-ga-2025"]


def test_a_single_year_is_named_once(whole):
    figure = partner_rank_by_year(whole.during("1993/1993"), "SYR", "RUS")
    assert figure.title == "By agreement with Syria, Russia was 166th of 171 members in 1993"


@pytest.mark.parametrize("period", ["1944/1945", "1973-10/1973-10"])
def test_with_too_few_joint_votes_there_is_a_sentence(whole, period):
    assert partner_rank_by_year(whole.during(period), "RUS", "SYR") == NoData(
        "There are too few joint votes in this period to rank the members."
    )
