import by_hand
import pytest

from relations.exhibits import NoData, recipient_among_clients


@pytest.fixture(scope="module")
def figure(cold_war):
    return recipient_among_clients(cold_war)


@pytest.mark.parametrize("year", [1971, 1976, 1991])
def test_a_point_is_the_share_and_the_rank_among_all_that_the_supplier_delivered_to(figure, year):
    clients = by_hand.deliveries(year - 4, year, supplier="RUS")
    row = figure.data.set_index("year").loc[year]
    assert row["share"] == pytest.approx(clients["SYR"] / sum(clients.values()))
    assert (row["rank"], row["n"]) == (1 + sum(tiv > clients["SYR"] for tiv in clients.values()), len(clients))


def test_the_message_is_the_highest_share_and_the_last(figure):
    assert (
        figure.title
        == "Syria was the largest client of the Soviet Union in 1972–1976, with 15.4\u202f% of deliveries, and fourth in 1987–1991, with 7.8\u202f%"
    )
    assert "Highest 15.4\u202f% (1972–1976, largest client), last 7.8\u202f% (fourth-largest client)." in figure.alt
    assert [source.id for source in figure.sources] == ["sipri-at-2021"]


def test_a_small_share_is_not_rounded_to_nothing(whole):
    figure = recipient_among_clients(whole.during("2005/2006"))
    assert figure.title.endswith("-largest client of Russia in 2002–2006, with 0.3\u202f% of deliveries")


def test_other_clients_stand_beside_it(whole):
    figure = recipient_among_clients(whole.during("cold-war"), others=["IND", "SYR", "FRA"])
    assert set(figure.data["recipient"]) == {"IND", "SYR"}
    clients = by_hand.deliveries(1987, 1991, supplier="RUS")
    assert f"India: highest 23.2\u202f%, last {clients['IND'] / sum(clients.values()) * 100:.1f}\u202f%." in figure.alt


def test_a_client_many_times_as_large_stands_in_the_note(whole):
    figure = recipient_among_clients(whole.during("intervention"), others=["IND", "DZA"])
    clients = by_hand.deliveries(2012, 2016, supplier="RUS")
    assert clients["IND"] / sum(clients.values()) == pytest.approx(0.38, abs=0.005)
    assert set(figure.data["recipient"]) == {"DZA", "SYR"}
    assert " Not drawn, being many times as large: India (up to 38\u202f%)." in figure.note


@pytest.mark.parametrize("period", ["1944/1945", "recognition"])
def test_without_a_delivery_of_the_supplier_there_is_a_sentence(whole, period):
    assert recipient_among_clients(whole.during(period)) == NoData(
        "The source identifies no delivery from the Soviet Union to Syria in any window of 5 years that ends in this period."
    )
