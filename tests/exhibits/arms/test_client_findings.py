import by_hand
import pytest

from relations.exhibits.arms.client_findings import part_as_client, peak_as_client
from relations.measures import preferred_transfers


def test_the_place_in_the_last_window_stands_beside_that_of_most(whole):
    (found,) = peak_as_client(whole)
    last = by_hand.deliveries(2020, 2024, supplier="RUS")
    place = 1 + sum(tiv > last["SYR"] for tiv in last.values())
    assert found.statement.endswith(f"; in 2020–2024 it was Russia’s {place}th.")


def test_who_was_never_among_the_largest_has_a_place(whole):
    period = whole.during("intervention")
    assert peak_as_client(period) == []
    (found,) = part_as_client(period, preferred_transfers(period.arms_tiv, period.arms_editions))
    clients = by_hand.deliveries(2016, 2024, supplier="RUS")
    assert found.value == pytest.approx(clients["SYR"] / sum(clients.values()))
    assert found.beside["place"] == 1 + sum(tiv > clients["SYR"] for tiv in clients.values())
