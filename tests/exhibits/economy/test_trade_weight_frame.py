import by_hand
import pytest

from relations.exhibits.economy.surge import surge
from relations.exhibits.economy.trade_weight_frame import sold_to_others, trade_weight_frame


def totals(year):
    (row,) = [one for one in by_hand.rows("trade_totals") if one["year"] == str(year)]
    return float(row["exports"]), float(row["imports"])


def test_the_shares_are_those_of_the_older_series_in_the_totals(whole):
    frame = trade_weight_frame(whole).set_index("year")
    assert frame.loc[1989, "export_share"] == pytest.approx(1181 / totals(1989)[0])
    assert frame.loc[1967, "import_share"] == pytest.approx(28 / totals(1967)[1])
    assert set(frame["series"]) == {"cow-importer-reported"}


def test_zeros_and_years_without_a_total_are_left_out(whole):
    years = set(trade_weight_frame(whole)["year"])
    assert not years & {1950, 1955, 1956, 1959, 1960, 2015}  # in 1956 the Soviet Union sold 0


def test_what_others_bought_is_the_rest(cold_war):
    before, after = sold_to_others(cold_war, surge(cold_war))
    assert before == pytest.approx(totals(1988)[0] - 431)
    assert after == pytest.approx(totals(1990)[0] - 1514)


def test_of_the_seller_whose_total_is_not_known_there_is_nothing(whole):
    rise = surge(whole.during("cold-war"))
    assert sold_to_others(whole.turned, rise) is None


def test_without_trade_the_frame_is_empty(before):
    assert trade_weight_frame(before).empty
