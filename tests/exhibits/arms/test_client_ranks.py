import by_hand
import pytest

from relations.exhibits.arms.client_ranks import clients_in


def test_clients_are_in_the_order_of_what_they_received(cold_war):
    clients = clients_in(cold_war)
    assert list(clients.index[:3]) == ["IND", "SYR", "IRQ"]
    assert clients["SYR"] == pytest.approx(by_hand.deliveries(1971, 1991, supplier="RUS")["SYR"])
