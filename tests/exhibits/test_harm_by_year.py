import by_hand
import pytest

from relations.exhibits import NoData, harm_by_year
from relations.measures import harm_ranges


@pytest.fixture(scope="module")
def shown(whole):
    return harm_by_year(whole)


def test_the_numbers_are_those_of_the_measure(shown, whole):
    for (indicator, attributed), rows in shown.data.groupby(["indicator", "attributed"]):
        expected = harm_ranges(whole.operations_harm, indicator, attributed=attributed)
        assert list(rows["low"]) == list(expected["low"])
        assert list(rows["high"]) == list(expected["high"])


def test_only_people_are_drawn_and_monitors_are_not_added(shown):
    assert "incidents-with-civilian-harm" not in set(shown.data["indicator"])
    assert set(shown.data["monitor"]) == {"Airwars", "UCDP"}


def test_the_alt_text_sums_each_monitor_by_itself(shown):
    rows = [
        r
        for r in by_hand.rows("operations_harm")
        if r["indicator"] == "civilians-killed" and r["attributed"] == "russia-alone"
    ]
    low, high = (sum(float(row[end]) for row in rows) for end in ("low", "high"))
    assert f"{low:,.0f} to {high:,.0f} in 2015–2024" in shown.alt


def test_the_title_says_who_counts_and_whom_it_blames(shown):
    assert (
        shown.title
        == "Airwars counts 5,846 to 9,524 civilians killed in incidents ascribed to Russia alone in 2016, the year with the highest count"
    )


def test_both_monitors_are_cited(shown):
    assert [source.id for source in shown.sources] == ["airwars-syria-2026", "ucdp-brd-24-1"]


def test_without_counts_there_is_a_sentence(cold_war):
    assert harm_by_year(cold_war) == NoData("No monitor of the data counts harm to people in this period.")
