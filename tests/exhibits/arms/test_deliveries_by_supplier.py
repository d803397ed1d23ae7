import by_hand
import pytest

from relations.exhibits import NoData, deliveries_by_supplier


@pytest.fixture(scope="module")
def figure(cold_war):
    return deliveries_by_supplier(cold_war)


def test_each_year_is_split_into_the_supplier_of_the_pair_and_all_others(figure):
    assert list(figure.data["year"]) == list(range(1971, 1992))
    for row in figure.data.itertuples():
        received = by_hand.deliveries(row.year, row.year, recipient="SYR")
        own = received.pop("RUS", 0.0)
        assert (row.supplier, row.others, row.total) == pytest.approx(
            (own, sum(received.values()), own + sum(received.values()))
        )


def test_the_message_is_the_share_of_the_whole_and_the_peak(figure):
    assert figure.title == "The Soviet Union supplied 95\u202f% of the major arms that Syria received, 1971–1991"
    assert "USSR supplied 94.7 per cent of the whole." in figure.alt  # 29,543 of 31,203
    assert "The peak is 3,420 million TIV in 1974; 0 of 21 years have no delivery." in figure.alt


def test_a_year_that_the_source_covers_without_a_delivery_is_zero(whole):
    data = deliveries_by_supplier(whole).data.set_index("year")["total"]
    empty = [year for year in range(1950, 2025) if not by_hand.deliveries(year, year, recipient="SYR")]
    assert list(data[data == 0].index) == empty
    assert len(empty) == 3


def test_only_editions_whose_years_are_shown_are_cited(figure, whole):
    assert [source.id for source in figure.sources] == ["sipri-at-2021"]
    assert [source.id for source in deliveries_by_supplier(whole).sources] == ["sipri-at-2021", "sipri-at-2026"]
    assert [s.id for s in deliveries_by_supplier(whole.during("intervention")).sources] == ["sipri-at-2026"]


def test_a_period_after_all_figures_has_the_last_ten_years(whole):
    chart = deliveries_by_supplier(whole.during("transition"))
    assert chart.data["year"].tolist() == list(range(2015, 2025))
    assert chart.data["supplier"].tolist()[-3:] == [0, 0, 0]
    assert chart.title == "No delivery from any supplier is recorded in 2022–2024"


def test_where_the_deliveries_fell_before_the_period_the_chart_shows_the_fall(whole):
    chart = deliveries_by_supplier(whole.during("intervention"))
    assert chart.data["year"].tolist() == list(range(2011, 2025))
    assert chart.title == "Russia’s deliveries to Syria fell in 2014 and peaked again in 2018"
    received = by_hand.deliveries(2016, 2024, recipient="SYR")
    assert (
        f"supplied {received['RUS'] / sum(received.values()) * 100:.1f} per cent, 431 of 461 million TIV." in chart.note
    )


def test_a_single_other_supplier_is_named(whole):
    assert "Iran" in deliveries_by_supplier(whole.during("transition")).svg
    assert "all other suppliers" in deliveries_by_supplier(whole).svg


def test_without_a_delivery_there_is_a_sentence(whole):
    assert deliveries_by_supplier(whole.during("1944/1945")) == NoData(
        "The source identifies no delivery of major arms to Syria in this period."
    )


def test_a_supplier_of_nothing_supplied_none(whole):
    title = deliveries_by_supplier(whole.during("recognition")).title
    assert title == "The Soviet Union supplied none of the major arms that Syria received, 1950–1954"
