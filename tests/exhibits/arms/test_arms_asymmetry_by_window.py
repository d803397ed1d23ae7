import by_hand
import pytest

from relations.exhibits import NoData, arms_asymmetry_by_window


@pytest.fixture(scope="module")
def figure(cold_war):
    return arms_asymmetry_by_window(cold_war)


@pytest.mark.parametrize("year", [1975, 1985, 1991])
def test_both_shares_of_a_window_are_those_of_its_deliveries(figure, year):
    exports = by_hand.deliveries(year - 4, year, supplier="RUS")
    row = figure.data.set_index("year").loc[year]
    assert row["export_share"] == pytest.approx(exports["SYR"] / sum(exports.values()))
    assert row["asymmetry"] == pytest.approx(row["import_share"] - row["export_share"])


def test_the_title_gives_the_most_unequal_window(figure):
    most = figure.data.loc[figure.data["asymmetry"].idxmax()]
    assert figure.title.startswith(f"The dependence was most unequal in {most['year'] - 4:.0f}–{most['year']:.0f}: ")
    assert f"({most['asymmetry']:.2f}: " in figure.alt


def test_a_supplier_that_delivered_nothing_is_not_called_dominant(whole):
    assert (
        arms_asymmetry_by_window(whole.during("recognition")).title
        == "Neither was of weight for the arms trade of the other"
    )


def test_without_a_window_there_is_a_sentence(before):
    assert isinstance(arms_asymmetry_by_window(before), NoData)
