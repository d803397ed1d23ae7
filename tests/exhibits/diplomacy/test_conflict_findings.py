import pytest

from relations.exhibits.diplomacy.conflict_findings import quarrels_grew, quarrels_told

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
    """Seven of 76 after one of 215; in the Cold War 12 of 109 after none of 44, which is no such difference."""
    (told,) = quarrels_grew(whole.during("transition"), REASONS)
    assert told.statement == (
        "**Seven** of 76 acts between the two states since December 2024 are counted as quarrels, four of them disputed; in 2015–2024 one of 215 was."
    )
    assert told.beside == {"before, acts": 215, "before, quarrels": 1, "disputed": 4}
    for period in ("cold-war", "drift", "recognition", "all"):
        assert quarrels_grew(whole.during(period), REASONS) == []


def test_many_are_shown_by_a_chart_and_few_by_a_list(whole, cold_war):
    assert quarrels_told(cold_war, {})[0].exhibit == "cooperation-and-conflict"
    assert quarrels_told(whole.during("drift"), {})[0].exhibit == "quarrels-listed"
