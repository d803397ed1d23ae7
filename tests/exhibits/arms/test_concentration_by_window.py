import by_hand
import pytest

from relations.exhibits import NoData, concentration_by_window
from relations.measures import preferred_transfers, supply_concentration


@pytest.fixture(scope="module")
def figure(cold_war):
    return concentration_by_window(cold_war)


@pytest.mark.parametrize("year", [1971, 1980, 1991])
def test_a_point_is_one_over_the_sum_of_squared_shares(figure, year):
    received = by_hand.deliveries(year - 4, year, recipient="SYR")
    total = sum(received.values())
    row = figure.data.set_index("year").loc[year]
    assert row["effective_suppliers"] == pytest.approx(1 / sum((tiv / total) ** 2 for tiv in received.values()))
    assert (row["n"], row["tiv"]) == (len(received), pytest.approx(total))


def test_the_data_are_those_of_the_measure_within_the_period(figure, whole):
    transfers = preferred_transfers(whole.arms_tiv, whole.arms_editions)
    measured = supply_concentration(transfers, "SYR", window=5)
    expected = measured[measured["year"].between(1971, 1991)].reset_index(drop=True)
    assert figure.data.equals(expected)


def test_the_message_is_the_range(figure):
    assert figure.title == "The effective number of suppliers lay between 1.0 and 1.3"
    assert "from 1.0 (1986–1990) to 1.3 (1976–1980), last 1.1." in figure.alt
    assert [source.id for source in figure.sources] == ["sipri-at-2021"]


@pytest.mark.parametrize(("period", "number"), [("1993/1993", "2.0"), ("2023/2024", "1.0")])
def test_a_range_that_rounds_to_one_number_is_one_number(whole, period, number):
    figure = concentration_by_window(whole.during(period))
    assert figure.title == f"The effective number of suppliers was {number}"


def test_without_a_delivery_in_a_window_there_is_a_sentence(before):
    assert concentration_by_window(before) == NoData(
        "The source identifies no delivery in any window of 5 years that ends in this period."
    )
