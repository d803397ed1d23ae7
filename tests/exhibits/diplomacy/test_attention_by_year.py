import by_hand
import pytest

from relations.exhibits import NoData, attention_by_year
from relations.measures import attention_share


@pytest.fixture(scope="module")
def chart(whole):
    return attention_by_year(whole)


def named(outlet, year):
    """Return how many texts of a year named Syria, and how many there are, from the table."""
    rows = [row for row in by_hand.rows("attention") if (row["outlet"], row["state"]) == (outlet, "SYR")]
    own = [(float(row["share"]), int(row["texts"])) for row in rows if row["month"].startswith(year)]
    return sum(round(share * n) for share, n in own), sum(n for _, n in own)


def test_the_data_are_those_of_the_measure(whole, chart):
    assert chart.data.equals(attention_share(whole.attention, "SYR"))


def test_the_title_has_the_last_whole_year_and_the_first(chart):
    assert (named("foreign-ministry", "2017"), named("foreign-ministry", "2025")) == ((151, 2602), (84, 2858))
    assert chart.title == ("2.9\u202f% of posts of the foreign ministry named Syria in 2025, after 5.8\u202f% in 2017")
    assert chart.subtitle.endswith("name Syria, share by year, 2017–2025")
    assert [source.id for source in chart.sources] == ["kremlin-speeches-2025", "mfa-telegram-2026"]


def test_a_thin_collection_is_not_drawn_and_its_holes_are_told(chart):
    """Of the months of the president's texts that had a visit at the top seven have none on Syria, such as May 2018 with none of 15."""
    assert named("president", "2018-05") == (0, 15)
    rows = [row for row in by_hand.rows("attention") if row["outlet"] == "president" and row["state"] == "SYR"]
    few = sum(int(row["texts"]) < 10 for row in rows)
    top = {
        row["start"][:7]
        for row in by_hand.between("visits")
        if row["level"].startswith("head-of-") and row["start"] >= "2000"
    }
    met = [float(row["share"]) for row in rows if row["month"] in top]
    assert (few, len(rows), met.count(0.0), len(met)) == (236, 272, 7, 11)
    assert chart.note.endswith(
        "Not drawn, since the collection is thin: speeches and statements of the president, fewer than 10 in 236 of 272 months, "
        "and none that names Syria in seven of the 11 with a visit at the top."
    )


def test_the_state_has_the_name_that_it_had_when_the_texts_were_written(chart):
    assert chart.subtitle.startswith("Posts of the foreign ministry of Russia that name Syria")


def test_where_the_ends_do_not_differ_the_title_counts(whole):
    """151 of 2,602 posts, 125 of 2,232 and 144 of 2,465."""
    chart = attention_by_year(whole.during("2017/2019"))
    assert chart.title == "420 of 7,299 posts of the foreign ministry named Syria"
    assert " A month that the period cuts is counted whole." in chart.note


def test_before_the_dense_counts_begin_there_is_a_sentence(whole, cold_war):
    told = "The counts of official texts that are dense enough begin in November 2016 for the foreign ministry; they hold none of this period."
    assert attention_by_year(whole.during("uprising")) == attention_by_year(cold_war) == NoData(told)
