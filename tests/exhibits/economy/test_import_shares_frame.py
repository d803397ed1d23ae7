from relations.exhibits.economy.import_shares_frame import import_shares_frame


def test_states_are_those_of_their_quantities(whole):
    frame = import_shares_frame(whole, {"RUS": "russia-share-syrian-imports-2014"})
    assert frame[["state", "value"]].to_numpy().tolist() == [["RUS", 8.4]]
