import pytest

from relations.errors import UsageError
from relations.exhibits import NoData, council_events

COUNCIL = "XSC"
ALSO = "2025-11-11-al-sharaa-syria-needs-russias-vote-security"


def test_it_tells_what_happened_beside_the_votes(whole):
    table = council_events(whole.during("transition"), COUNCIL, also=[ALSO])
    assert len(table.rows) == 4
    assert "2025-11-06-resolution-2799-lifts-un-sanctions-al-sharaa" not in list(table.data["event"])
    assert table.title == "Al-Sharaa: Syria needed Russia’s vote in the Security Council"
    assert table.rows[2][1].startswith("The Security Council unanimously adopted presidential statement S/PRST/2025/4")
    assert table.data["event"].iloc[-1] == ALSO
    assert all(row[2]["href"] for row in table.rows)


def test_of_many_the_latest_are_shown(whole):
    table = council_events(whole, COUNCIL, rows=3)
    assert len(table.rows) == len(table.data) == 3
    assert table.subtitle.endswith("; the latest 3 of 20")


def test_a_misspelt_event_is_told(whole):
    with pytest.raises(UsageError, match="2025-11-11"):
        council_events(whole, COUNCIL, also=[ALSO + "s"])


def test_where_the_chronicle_tells_nothing_there_is_a_sentence(cold_war):
    assert council_events(cold_war, COUNCIL) == NoData(
        "The chronicle has no event in the Security Council in this period."
    )
