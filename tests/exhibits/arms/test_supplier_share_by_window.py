import by_hand
import pytest

from relations.exhibits import NoData, supplier_share_by_window


@pytest.fixture(scope="module")
def figure(cold_war):
    return supplier_share_by_window(cold_war)


@pytest.mark.parametrize("year", [1971, 1980, 1991])
def test_a_window_is_the_year_and_the_four_before_it_even_before_the_period(figure, year):
    received = by_hand.deliveries(year - 4, year, recipient="SYR")
    rows = figure.data[figure.data["year"] == year]
    assert dict(zip(rows["supplier"], rows["tiv"], strict=True)) == pytest.approx(received)
    assert dict(zip(rows["supplier"], rows["share"], strict=True)) == pytest.approx(
        {state: tiv / sum(received.values()) for state, tiv in received.items()}
    )
    assert set(rows["n"]) == {len(received)}


def test_the_message_holds_the_first_window_against_the_last(figure):
    assert figure.title == "The Soviet Union never supplied less than 87\u202f% of Syria’s arms in five years"
    assert (
        "USSR: highest 100\u202f% (1986–1990), lowest 88\u202f% (1976–1980), last 93\u202f%. Libya at most 7"
        in figure.alt
    )


def test_the_least_share_is_not_rounded_up():
    """In 1976 to 1980 it was 87.59 per cent: 88 would be more than held."""
    received = by_hand.deliveries(1976, 1980, recipient="SYR")
    assert 0.875 < received["RUS"] / sum(received.values()) < 0.88


def test_a_deep_fall_is_told_with_the_volume_of_its_window(whole):
    figure = supplier_share_by_window(whole)
    assert figure.title == (
        "The share of the Soviet Union and Russia fell from 100\u202f% in 1986–1990 to 4\u202f% in 1993–1997, "
        "and stood at 100\u202f% in 2020–2024, of 87 million TIV"
    )
    volume = sum(by_hand.deliveries(1993, 1997, recipient="SYR").values())
    assert figure.note.endswith(f" In 1993–1997 {volume:.0f} million TIV came from all suppliers together.")


def test_the_largest_others_of_the_period_are_drawn(figure, cold_war):
    peaks = figure.data[figure.data["supplier"] != "RUS"].groupby("supplier")["share"].max().sort_values()
    assert list(peaks.index[:-4:-1]) == ["LBY", "CSK", "FRA"]
    for name in ("Libya", "Czechoslovakia", "France"):
        assert f"{name} at most" in figure.alt
    assert supplier_share_by_window(cold_war, others=1).alt.count("at most") == 1


def test_whoever_led_a_window_is_drawn(whole):
    figure = supplier_share_by_window(whole)
    leaders = figure.data.loc[figure.data.groupby("year")["share"].idxmax(), "supplier"].unique()
    assert "SVK" in leaders
    assert "Slovakia at most 53\u202f%" in figure.alt


def test_a_supplier_that_delivered_nothing_has_a_share_of_nothing(whole):
    """Before 1955 the Soviet Union delivered nothing to Syria."""
    figure = supplier_share_by_window(whole.during("1950/1954"))
    assert "RUS" not in set(figure.data["supplier"])
    assert figure.title == "The share of the Soviet Union was 0\u202f% in 1950–1954"


def test_sources_are_those_of_the_years_in_the_windows(figure, whole):
    assert [source.id for source in figure.sources] == ["sipri-at-2021"]
    crossing = supplier_share_by_window(whole.during("1998/1998"))  # 1994 is the last year of the older edition
    assert [source.id for source in crossing.sources] == ["sipri-at-2021", "sipri-at-2026"]
    later = supplier_share_by_window(whole.during("1999/1999"))
    assert [source.id for source in later.sources] == ["sipri-at-2026"]


def test_without_a_delivery_in_a_window_there_is_a_sentence(before):
    assert supplier_share_by_window(before) == NoData(
        "The source identifies no delivery in any window of 5 years that ends in this period."
    )
