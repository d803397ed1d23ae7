import by_hand
import pytest

from relations.exhibits import NoData, trade_by_series


@pytest.fixture(scope="module")
def shown(whole):
    return trade_by_series(whole)


def test_each_value_is_in_prices_of_one_year(shown):
    data = {(row.series, str(row.year), row.exporter): row.value for row in shown.data.itertuples()}
    assert len(data) == len(by_hand.rows("trade"))
    for row in by_hand.rows("trade"):
        year = row["year"] if "current" in row["unit"] else row["unit"].removeprefix("million USD, prices of ")
        expected = by_hand.deflated(row["value"], year)
        assert data[row["series"], row["year"], row["exporter"]] == pytest.approx(expected)


def test_the_title_gives_the_largest_turnover_and_who_sold(shown):
    rows = [row for row in by_hand.rows("trade") if row["year"] == "1990"]
    turnover = sum(by_hand.deflated(row["value"], "1990") for row in rows)
    share = max(float(row["value"]) for row in rows) / sum(float(row["value"]) for row in rows)
    assert (
        shown.title
        == f"Turnover peaked in 1990 at {turnover:,.0f} million dollars of 2022 (Correlates of War), {share * 100:.0f}\u202f% of it from Syria"
    )


def test_gaps_are_named(shown):
    assert "none for 1959–1960" in shown.alt


def test_the_deflator_is_cited_with_the_series(shown):
    assert [source.id for source in shown.sources] == ["cow-trade-4", "sipri-milex-2023", "usitc-itpd-e-1"]


def test_zeros_are_no_trade_that_can_be_drawn(whole):
    assert "gives 0 in both directions" in trade_by_series(whole.during("recognition")).statement


def test_one_year_is_a_sentence(whole):
    assert trade_by_series(whole.during("1993/1993")).statement == (
        "Of this period the series have too few years for a chart: at prices of 2022, in 1993 Russia sold "
        f"{by_hand.deflated('130', '1993'):,.0f} million dollars and Syria {by_hand.deflated('92', '1993'):,.0f} million (Correlates of War)."
    )


def test_what_the_data_say_against_a_named_value_is_told(shown):
    assert "2008, Russia, in current prices 2,135: The source's own smoothed series has 1030 here." in shown.note
    assert "2004, Russia, in current prices 1,415: The source's own smoothed series has 357 here." in shown.note
    assert "1993" not in shown.note  # a small value of its direction


def test_an_event_stands_in_the_direction_in_which_more_was_sold(whole):
    """In 1991 Syria sold more, in 2005 Russia: the one mark is below the other."""
    events = {
        "1991-soviet-collapse-leaves-syria-without": "end",
        "2005-01-25-russia-announces-it-will-cancel-73-per-cent": "cut",
    }
    svg = trade_by_series(whole, events).svg
    below = svg.index("From Syria to USSR/Russia")
    assert svg.index(">2005: cut</text>") < below < svg.index(">1991: end</text>")


def test_without_trade_there_is_a_sentence(whole):
    assert trade_by_series(whole.during("transition")) == NoData(
        "No series of the data has trade of the two states in this period."
    )
