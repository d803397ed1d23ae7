import pytest

from relations.exhibits import NoData, support_for_vetoed_drafts
from relations.measures import veto_isolation


@pytest.fixture(scope="module")
def chart(whole):
    return support_for_vetoed_drafts(whole)


def test_the_data_are_those_of_the_measure_where_all_counts_are_known(whole, chart):
    frame = veto_isolation(whole.sc_drafts, "RUS")
    known = frame[frame["n"] > 0]
    assert list(chart.data["isolation"]) == list(known["isolation"])
    assert len(chart.data) == 21
    assert (
        chart.note == "Left out: four vetoed drafts on which not all counts are known ("
        "16\u00a0Feb\u00a01946, 22\u00a0Jan\u00a01954, 18\u00a0Jul\u00a01958, 22\u00a0Jul\u00a01958)."
    )


def test_shares_worked_out_by_hand(chart):
    """S/2017/172: 9 yes, 3 no, 3 abstentions; of the other 14, 9 were for it and two voted no with Russia."""
    row = chart.data[chart.data["title"] == "Sanctions over chemical attacks"].iloc[0]
    assert (row["n"], row["with_state"]) == (14, 2)
    assert row["isolation"] == 9 / 14


def test_title_and_alternative_text_give_median_and_range(chart):
    assert (
        chart.title
        == "Typically 80\u202f% of the other members were for the draft; at most three other members voted against"
    )
    assert "between 64\u202f% and 93\u202f%, in the middle at 80\u202f%; at most 3 voted against it" in chart.alt


def test_where_the_council_was_always_of_one_size_members_are_counted(whole):
    """Of 14 drafts the yes votes were 9, 10, 11 (four times), 12 (three times) and 13 (five times): in the middle 12."""
    assert support_for_vetoed_drafts(whole.during("intervention")).title == (
        "Typically 12 of 14 other members were for the draft; at most two other members voted against"
    )


def test_one_veto_has_no_median(whole):
    assert support_for_vetoed_drafts(whole.during("2022-07/2022-07")).title == (
        "93\u202f% of the other members were for the vetoed draft; no other member voted against"
    )


def test_without_counts_there_is_a_sentence(whole, cold_war):
    assert support_for_vetoed_drafts(cold_war) == NoData("Without a veto there is nothing to compare.")
    assert isinstance(support_for_vetoed_drafts(whole.during("recognition")), NoData)
