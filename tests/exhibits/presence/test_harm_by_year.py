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


def test_only_people_whose_harm_is_ascribed_to_the_forces_are_drawn(shown):
    assert "incidents-with-civilian-harm" not in set(shown.data["indicator"])
    assert set(shown.data["monitor"]) == {"Airwars"}


def test_the_alt_text_sums_each_monitor_by_itself(shown):
    rows = [
        r
        for r in by_hand.rows("operations_harm")
        if r["indicator"] == "civilians-killed" and r["attributed"] == "russia-alone-or-with-others"
    ]
    low, high = (sum(float(row[end]) for row in rows) for end in ("low", "high"))
    assert f"{low:,.0f} to {high:,.0f} in 2015–2024" in shown.alt


def test_the_title_says_the_least_of_the_worst_year(shown):
    assert shown.title == (
        "Civilians killed peaked in 2016: Airwars ascribes at least 1,786 to Russia on fair evidence or better"
    )


def test_a_single_count_is_the_title_of_its_year(whole):
    assert harm_by_year(whole.during("2017/2017")).title == (
        "Airwars counts at least 864 civilians killed in 2017, ascribed to Russia on fair evidence or better"
    )


def test_events_stand_at_their_days(whole):
    aleppo = {"2016-12-22-damascus-regains-all-aleppo-last-evacuations": "Aleppo taken"}
    assert "2016: Aleppo taken" in harm_by_year(whole, aleppo).svg
    assert "Aleppo taken" not in harm_by_year(whole).svg


def test_the_narrower_attribution_comes_first_and_lies_within_the_wider(whole):
    series = harm_series(whole)
    killed = series[series["indicator"] == "civilians-killed"]
    assert list(killed["attributed"].unique()) == ["russia-on-fair-evidence-or-better", "russia-alone-or-with-others"]
    narrow, wide = (part.set_index("year") for _, part in killed.groupby("attributed", sort=False))
    assert (narrow["low"] <= wide["low"]).all()
    assert (narrow["high"] <= wide["high"]).all()


def test_the_monitor_is_cited(shown):
    assert [source.id for source in shown.sources] == ["airwars-syria-2026"]


def test_a_war_without_operations_of_the_forces_has_a_sentence(whole, cold_war):
    none = NoData("No monitor of the data ascribes harm to people to forces in this period.")
    assert harm_by_year(cold_war) == harm_by_year(whole.during("uprising")) == none
