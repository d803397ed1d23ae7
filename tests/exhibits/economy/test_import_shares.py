from relations.exhibits import NoData, import_shares
from relations.exhibits.economy.import_shares_frame import import_shares_frame

SUPPLIERS = {
    "RUS": "russia-share-syrian-imports-2014",
    "IRN": "iran-share-syrian-imports-2014",
    "SAU": "saudi-share-syrian-imports-2014",
}


def test_the_title_names_who_supplied_more(whole):
    assert import_shares(whole, SUPPLIERS).title == (
        "In 2014 Saudi Arabia and Iran each supplied more than Russia, at 8.4\u202f% of imports"
    )


def test_the_largest_comes_first(whole):
    assert import_shares_frame(whole, SUPPLIERS)["state"].tolist() == ["SAU", "IRN", "RUS"]
    assert import_shares_frame(whole, {}).empty


def test_another_period_has_none(cold_war):
    assert isinstance(import_shares(cold_war, SUPPLIERS), NoData)
