import by_hand
import pytest

from relations.exhibits import NoData, harm_by_year
from relations.exhibits.presence.frames import harm_series
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
        if r["indicator"] == "civilians-killed" and r["attributed"] == "russia-alone-or-with-others"
    ]
    low, high = (sum(float(row[end]) for row in rows) for end in ("low", "high"))
    assert f"{low:,.0f} to {high:,.0f} in 2015–2024" in shown.alt


def test_the_title_says_who_counts_and_whom_it_blames_narrowly_and_widely(shown):
    assert shown.title == (
        "Civilians killed, as Airwars counts them, peaked in 2016: 1,786 to 2,639 ascribed to Russia on fair evidence or better, "
        "6,156 to 10,068 ascribed to Russia alone or with others"
    )


def test_a_single_count_is_the_title_of_its_year(whole):
    assert harm_by_year(whole.during("2012/2012")).title == "UCDP counts battle deaths in 2012: 50,486"


def test_the_narrower_attribution_comes_first_and_lies_within_the_wider(whole):
    series = harm_series(whole)
    killed = series[series["indicator"] == "civilians-killed"]
    assert list(killed["attributed"].unique()) == ["russia-on-fair-evidence-or-better", "russia-alone-or-with-others"]
    narrow, wide = (part.set_index("year") for _, part in killed.groupby("attributed", sort=False))
    assert (narrow["low"] <= wide["low"]).all()
    assert (narrow["high"] <= wide["high"]).all()


def test_both_monitors_are_cited(shown):
    assert [source.id for source in shown.sources] == ["airwars-syria-2026", "ucdp-brd-24-1"]


def test_without_counts_there_is_a_sentence(cold_war):
    assert harm_by_year(cold_war) == NoData("No monitor of the data counts harm to people in this period.")
