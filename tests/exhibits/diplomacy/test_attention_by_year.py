import pytest

from relations.exhibits import NoData, attention_by_year
from relations.measures import attention_share


@pytest.fixture(scope="module")
def chart(whole):
    return attention_by_year(whole)


def test_the_data_are_those_of_the_measure(whole, chart):
    assert chart.data.equals(attention_share(whole.attention, "SYR"))


def test_title_and_alternative_text_have_the_peak(chart):
    """23 of 95 texts in 2017; 4 of 60, 7 of 75, 6 of 61, 1 of 66, 3 of 59 and 0 of 56 from 2020 on."""
    assert chart.title == (
        "24\u202f% of the texts of the president named Syria in 2017; since 2020 fewer than one in ten did"
    )
    president = chart.data[chart.data["outlet"] == "president"]
    assert f"{president['named'].sum()} of 1,402 texts name Syria" in chart.alt
    assert president["n"].sum() == 1402
    assert [source.id for source in chart.sources] == ["kremlin-speeches-2025", "mfa-telegram-2026"]


def test_an_outlet_that_is_not_drawn_is_told_by_its_whole_years(chart):
    """151 of 2,602 posts in 2017, the first whole year, and 84 of 2,858 in 2025, the last."""
    assert chart.note.endswith(
        "Not drawn, being texts of another kind: posts of the foreign ministry, of which 6 per cent named Syria in 2017 and 3 per cent in 2025."
    )


def test_the_state_has_the_name_that_it_had_when_the_texts_were_written(chart):
    assert chart.subtitle.startswith("Speeches and statements of the president of Russia that name Syria")


def test_an_outlet_that_never_named_the_partner_is_not_drawn(whole):
    transition = attention_by_year(whole.during("transition"))
    assert transition.title.endswith(" texts of the foreign ministry named Syria")
    assert transition.title.startswith(f"{transition.data['named'].sum()} of ")


def test_where_no_text_names_the_partner_there_is_a_sentence(whole, cold_war):
    assert attention_by_year(whole.during("drift")) == NoData(
        "None of the 62 texts of 2000–2004 that were counted named Syria."
    )
    assert isinstance(attention_by_year(cold_war), NoData)
