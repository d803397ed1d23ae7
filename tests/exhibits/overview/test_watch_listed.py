import pytest

from relations.errors import UsageError
from relations.exhibits import NoData, watch_listed

BASES = "2026-08-09-memorandum-russian-bases-khmeimim-tartus"
ASYLUM = "2024-12-08-assad-family-receive-asylum-russia"


def test_each_question_has_its_figure_its_latest_event_and_a_source(whole):
    table = watch_listed(
        whole,
        {
            "Bases": (BASES, "facilities"),
            "Port": (BASES, "term contract-no-22-on-the-management-and-use-of-the-port-of"),
            "Extradition": (BASES, f"months {ASYLUM}"),
            "Oil": (BASES, "number russian-oil-syria-daily-2026"),
        },
    )
    assert table.title == "Four questions are open: bases, port, extradition and oil"
    figures = [row[1] for row in table.rows]
    assert figures[0].endswith(" facilities")
    assert figures[1:] == ["term of 49 years", "20 months on", "60,000 barrels a day"]
    assert len({row[3] for row in table.rows}) == 1


@pytest.mark.slow
def test_votes_are_those_on_the_topic_on_which_the_two_parted(whole):
    (row,) = watch_listed(whole.during("transition"), {"Votes": (BASES, "votes")}).rows
    assert row[1] == "alike in none of five votes, after 20 of 20"


def test_a_period_that_ended_has_a_sentence_and_a_misspelt_figure_is_told(whole, before):
    assert isinstance(watch_listed(whole.during("cold-war"), {"Bases": (BASES, "facilities")}), NoData)
    assert isinstance(watch_listed(before, {"Bases": (BASES, "facilities")}), NoData)
    with pytest.raises(UsageError, match="no figure 'facility'"):
        watch_listed(whole, {"Bases": (BASES, "facility")})
    with pytest.raises(UsageError, match="no-such-event"):
        watch_listed(whole, {"Bases": ("no-such-event", "facilities")})
