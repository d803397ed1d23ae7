from relations.exhibits.arms.by_supplier import UNITS, supplier_labels


def test_every_column_with_a_name_of_its_own_has_a_unit():
    labels = supplier_labels("Ruritania")
    assert labels == {"supplier": "Ruritania", "others": "All other suppliers"}
    assert set(labels) <= set(UNITS)
    assert set(UNITS.values()) == {"million TIV"}
