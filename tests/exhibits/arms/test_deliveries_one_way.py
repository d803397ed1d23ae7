import by_hand

from relations.exhibits import NoData
from relations.exhibits.arms.deliveries_one_way import deliveries_one_way


def test_the_first_state_of_the_dossier_is_the_supplier(cold_war):
    received = by_hand.deliveries(1971, 1991, recipient="SYR")
    assert deliveries_one_way(cold_war).data["supplier"].sum() == received["RUS"]
    assert isinstance(deliveries_one_way(cold_war.turned), NoData)
