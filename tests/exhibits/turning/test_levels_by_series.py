import by_hand
import pytest

from relations.exhibits import levels_by_series
from relations.exhibits.turning.break_series import found_breaks


@pytest.fixture(scope="module")
def figure(whole):
    return levels_by_series(whole)


def test_levels_are_the_means_of_the_stretches(figure):
    votes = figure.data[(figure.data["series"] == "votes") & figure.data["year"].between(1991, 1997)]
    shares = []
    for year in range(1991, 1998):
        n, same = by_hand.counts(by_hand.joint("RUS", "SYR", f"{year}-01-01", f"{year}-12-31"))
        shares.append(same / n)
    assert votes["level"].nunique() == 1
    assert votes["level"].iloc[0] == pytest.approx(sum(shares) / 7)


def test_levels_of_deliveries_are_plain_means(figure):
    """Two neighbouring breaks lie in 1972 and 1975."""
    rows = figure.data[(figure.data["series"] == "deliveries") & figure.data["year"].between(1972, 1974)]
    tiv = by_hand.deliveries(1972, 1974, recipient="SYR")["RUS"]
    assert rows["level"].tolist() == pytest.approx([tiv / 3] * 3)


def test_the_title_counts_the_breaks_and_names_the_one_that_most_series_share(figure, whole):
    n = len(found_breaks(whole).breaks)
    assert figure.title.endswith(f"; {n} breaks in all")
    assert "broke within a year of" in figure.title


def test_the_alt_text_has_every_break(figure, whole):
    breaks = found_breaks(whole).breaks
    for name, words in {"votes": "Votes", "deliveries": "Arms", "vetoes": "Vetoes", "visits": "Visits"}.items():
        years = ", ".join(str(year) for year in breaks.loc[breaks["series"] == name, "year"])
        assert f"{words} {years}" in figure.alt


def test_the_title_of_a_period_counts_its_own(cold_war):
    n = len(found_breaks(cold_war).near(cold_war))
    assert levels_by_series(cold_war).title.endswith(f"; {n} breaks here")


def test_a_period_without_breaks_is_said_to_have_none(whole):
    assert levels_by_series(whole.during("transition")).title == "No record changed its level in or next to this period"


def test_a_firm_break_beside_the_period_is_told_apart_from_its_own(whole):
    title = levels_by_series(whole.during("intervention")).title
    assert title == "Firm break of the period: vetoes in 2016; just outside it: arms deliveries in 2014"


def test_beside_the_votes_stands_the_median_member(figure):
    """The median over members of the shares of joint votes of 1992, by the counts of partners."""
    rows = [row for row in by_hand.rows("ga_partners") if row["state"] == "RUS" and row["year"] == "1992"]
    least = max(int(row["joint"]) for row in rows) / 3
    shares = sorted(int(row["same"]) / int(row["joint"]) for row in rows if int(row["joint"]) >= max(10, least))
    middle = (shares[(len(shares) - 1) // 2] + shares[len(shares) // 2]) / 2
    votes = figure.data[(figure.data["series"] == "votes") & (figure.data["year"] == 1992)]
    assert votes["median_member"].iloc[0] == pytest.approx(middle)
    assert figure.data.loc[figure.data["series"] != "votes", "median_member"].isna().all()


def test_a_firm_break_bears_the_main_event_beside_it(figure):
    """The words stand in lines of their own, so that the first line is looked for."""
    assert "End of the Soviet" in figure.svg
    assert "First Russian air" in figure.svg
    assert "Medvedev" not in figure.svg
