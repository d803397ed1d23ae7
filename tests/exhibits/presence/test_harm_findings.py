import by_hand

from relations.exhibits.presence.harm_findings import harm_findings

TOTALS = {"SNHR": "civilians-killed-russian-forces-snhr-2023-09-30"}


def test_a_range_stands_with_the_wider_one_of_its_monitor(whole):
    (one,) = harm_findings(whole, TOTALS)
    assert (one.value, one.low, one.high) == (None, 4431, 6522)
    assert one.statement == (
        "Airwars counts **4,431 to 6,522** civilians killed where sources blame Russia on fair evidence or better "
        "(Russia alone or with others: 15,616 to 24,956)."
    )
    wide = [row for row in by_hand.rows("operations_harm") if row["attributed"] == "russia-alone-or-with-others"]
    killed = [row for row in wide if row["indicator"] == "civilians-killed"]
    ends = [sum(float(row[end]) for row in killed) for end in ("low", "high")]
    assert list(one.beside.values()) == ends == [15616, 24956]


def test_a_best_estimate_has_its_range_beside_it(whole):
    """UCDP for 2011 to 2015, the years that a period before the strikes has."""
    (one,) = harm_findings(whole.during("uprising"), {})
    rows = [
        row for row in by_hand.rows("operations_harm") if row["indicator"] == "battle-deaths" and row["year"] <= "2015"
    ]
    value, low, high = (sum(float(row[end]) for row in rows) for end in ("value", "low", "high"))
    assert (one.value, one.low, one.high) == (value, low, high)
    assert one.statement == (
        f"UCDP counts **{value:,.0f}** battle deaths ({low:,.0f} to {high:,.0f}) on all sides of the fighting."
    )


def test_without_counts_there_is_none(cold_war):
    assert harm_findings(cold_war, TOTALS) == []
