import pytest

from relations.exhibits import NoData, attention_by_year
from relations.measures import attention_share


@pytest.fixture(scope="module")
def chart(whole):
    return attention_by_year(whole)


def test_the_data_are_those_of_the_measure(whole, chart):
    assert chart.data.equals(attention_share(whole.attention, "SYR"))


def test_title_and_alternative_text_have_the_peaks(chart):
    assert (
        chart.title
        == "The president named Syria most in 2017 (24\u202f%), the ministry in 2019 (6\u202f%), below 17\u202f% in November–December 2016"
    )
    president = chart.data[chart.data["outlet"] == "president"]
    assert (
        f"speeches and statements of the president, {president['named'].sum()} of 1,402 texts name Syria" in chart.alt
    )
    assert president["n"].sum() == 1402
    assert [source.id for source in chart.sources] == ["kremlin-speeches-2025", "mfa-telegram-2026"]


def test_the_state_has_the_name_that_it_had_when_the_texts_were_written(chart):
    assert chart.subtitle.startswith("Share of official texts of Russia that name Syria")


def test_an_outlet_that_begins_within_a_year_says_so(whole, chart):
    assert chart.subtitle.endswith("; posts of the foreign ministry from November 2016")
    assert (
        attention_by_year(whole.during("transition")).title
        == "The ministry named Syria in 3\u202f% of its texts in 2025"
    )


def test_an_outlet_without_texts_has_no_panel(whole):
    shown = attention_by_year(whole.during("drift"))
    assert shown.title == "None of the 62 texts named Syria"
    assert set(shown.data["outlet"]) == {"president"}
    assert shown.height_mm < attention_by_year(whole).height_mm


def test_before_the_counts_there_is_a_sentence(cold_war):
    assert isinstance(attention_by_year(cold_war), NoData)
