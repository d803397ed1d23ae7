import by_hand
import pytest

from relations.exhibits.diplomacy.conflict_findings import quarrels_ended, quarrels_grew, quarrels_told, quarrels_varied

REASONS = {
    "1976-rift-between-moscow-damascus-plo-lebanon": "Lebanon",
    "2025-01-29-syria-reported-ask-russia-hand-assad": "Assad",
    "1993-syria-stops-servicing-debt-russia": "debt",
}


@pytest.mark.parametrize(
    ("period", "said"),
    [
        ("cold-war", "**12** of 109 acts between the two states were quarrels; five fell in 1976, over Lebanon."),
        ("drift", "**Two** of 48 acts between the two states, from aid to protests, were quarrels, over debt."),
        ("1993/1993", "**One** of four acts between the two states, from aid to protests, was a quarrel, over debt."),
        ("opening", "**None** of 44 acts between the two states, from aid to protests, was a quarrel."),
    ],
)
def test_quarrels_are_counted_with_what_they_were_about(whole, period, said):
    (told,) = quarrels_told(whole.during(period), REASONS)
    assert told.statement == said
    assert told.low < told.value < told.high or not told.value


def test_that_they_grew_is_told_where_the_intervals_lie_apart(whole):
    """Six of 76 after one of 215; in the Cold War 12 of 109 after none of 44, which is no such difference."""
    (told,) = quarrels_grew(whole.during("transition"), REASONS)
    assert told.statement == (
        "**Six** of 76 acts between the two states since December 2024 are counted as quarrels, four of them disputed; in 2015–2024 one of 215 was."
    )
    assert told.beside == {"before, acts": 215, "before, quarrels": 1, "disputed": 4}
    for period in ("cold-war", "drift", "recognition", "all"):
        assert quarrels_grew(whole.during(period), REASONS) == []


def test_many_are_shown_by_a_chart_and_few_by_a_list(whole, cold_war):
    assert quarrels_told(cold_war, {})[0].exhibit == "cooperation-and-conflict"
    assert quarrels_told(whole.during("drift"), {})[0].exhibit == "quarrels-listed"


def test_of_many_periods_the_worst_the_calmest_and_the_last_are_told(whole):
    (told,) = quarrels_varied(whole)
    assert told.statement == (
        "Quarrels were 12 of 109 acts in 1970–1991, one of 215 in 2015–2024 and **six of 76** since December 2024."
    )
    assert told.exhibit == "cooperation-and-conflict"
    assert quarrels_varied(whole.during("transition")) == quarrels_varied(whole.during("1980/1992")) == []


def test_since_when_there_was_none_is_told_to_the_present_alone(whole):
    own = [row for row in by_hand.between("events", first="2024-12-08") if row["tone"] == "conflictual"]
    assert max(row["date"] for row in own) == "2025-10-18"
    (told,) = quarrels_ended(whole.during("transition"))
    later = [row for row in by_hand.between("events", first="2025-10-19") if row["date"] != "2025-10/2025-11"]
    assert len(later) == 21
    assert told.beside == {"other acts after it": len(later)}
    assert told.statement == (
        f"After **18 October 2025** no quarrel between the two states is recorded; {len(later)} other acts followed."
    )
    for period in ("all", "cold-war", "intervention", "2024-12-08/2025-12-31", "2025-10-19/2026-08-09"):
        assert quarrels_ended(whole.during(period)) == []
