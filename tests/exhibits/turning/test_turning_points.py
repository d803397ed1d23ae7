"""The exhibits on turning points against the measures that they show."""

import pandas as pd
import pytest

from relations.dossier import load
from relations.exhibits import (
    NoData,
    boundaries_tested,
    break_firmness,
    break_sensitivity,
    closeness_by_year,
    closeness_sensitivity,
    levels_by_series,
    turning_findings,
)
from relations.exhibits.turning.break_series import JOINT, found_breaks
from relations.exhibits.turning.closeness_parts import PARTS, closeness_parts
from relations.measures import break_years

ODD = ("1956-10-29/1967-06-11", "1993/1993", "1973-10/1973-10", "2024-12-08/..", "transition", "recognition")


@pytest.fixture(scope="module")
def breaks(whole):
    return found_breaks(whole)


def test_breaks_are_those_of_the_measure(breaks):
    joined = breaks.series[breaks.series["series"].isin(breaks.joined)]
    expected = break_years(joined)
    found = breaks.breaks[breaks.breaks["series"].isin([*breaks.joined, JOINT])]
    pd.testing.assert_frame_equal(found.reset_index(drop=True), expected)


def test_zeros_stand_where_the_record_is_whole_and_nowhere_else(breaks):
    shown = breaks.shown.set_index(["series", "year"])["value"]
    assert shown["vetoes", 1975] == 0
    assert shown["deliveries", 1953] == 0
    assert ("votes", 1964) not in shown.index
    assert (shown["trade"] > 0).all()


def test_levels_return_to_the_unit_in_which_they_are_shown(breaks):
    assert breaks.level("deliveries", 20.0) == 400.0
    assert breaks.level("votes", 0.5) == 0.5


def test_the_search_is_told_which_tables_it_read():
    fresh = load().during("drift")
    found_breaks(fresh)
    assert {"ga_votes", "arms_tiv", "sc_vetoes", "visits", "trade"} <= fresh.reads


def test_levels_are_the_means_of_the_stretches(whole):
    data = levels_by_series(whole).data
    votes = data[(data["series"] == "votes") & data["year"].between(1991, 1997)]
    assert votes["level"].iloc[0] == pytest.approx(votes["value"].mean())
    assert votes["level"].nunique() == 1


def test_levels_name_the_break_that_most_series_share(whole):
    figure = levels_by_series(whole)
    assert figure.title.endswith(f"{len(found_breaks(whole).breaks.query('series != @JOINT'))} breaks in all")
    assert "1991" in figure.alt


def test_titles_of_a_period_count_the_same_breaks(cold_war):
    n = len(found_breaks(cold_war).near(cold_war).query("series != @JOINT"))
    assert levels_by_series(cold_war).title.endswith(f"{n} breaks in or next to the period")
    assert f" of {n} breaks of single series" in break_firmness(cold_war).title
    assert f" of {n} breaks of single series" in break_sensitivity(cold_war).title


def test_a_period_without_breaks_is_said_to_have_none(whole):
    assert levels_by_series(whole.during("transition")).title == "No series breaks in or next to this period"


def test_firmness_is_a_share_and_counts_what_it_says(whole):
    figure = break_firmness(whole)
    found = figure.data[figure.data["found"]]
    assert figure.data["near"].between(0, 1).all()
    single = found[found["series"] != "joint"]
    assert figure.title.startswith(f"{(single['near'] >= 0.9).sum()} of {len(single)} breaks of single series hold")


def test_the_table_of_boundaries_has_each_of_them_once(whole):
    table = boundaries_tested(whole)
    assert [row[0] for row in table.rows][:-1] == [period.short for period in whole.declared_periods[1:]]
    drift = next(row for row in table.rows if row[0] == "Post-Soviet drift")
    assert drift[1:4] == ["1992", "1991", "1991"]
    assert table.rows[-1][0] == "No boundary"


def test_a_boundary_at_the_end_of_the_data_is_not_said_to_be_missed(whole):
    table = boundaries_tested(whole.during("transition"))
    assert set(table.rows[0][2:]) == {"–"}
    assert table.title.startswith("The boundary here lies too near the end of the records")


def test_dearer_breaks_are_fewer(whole):
    for row in break_sensitivity(whole).rows:
        half, once, twice = (0 if text == "none" else len(text.split(", ")) for text in row[1:])
        assert half >= once >= twice


def test_the_index_is_the_mean_of_its_parts(whole):
    frame = closeness_by_year(whole).data
    full = frame.dropna(subset="index")
    assert full["index"].to_numpy() == pytest.approx(full[list(PARTS)].mean(axis=1).to_numpy())
    assert (full["low"] <= full["index"] + 1e-9).all()
    assert (full["index"] <= full["high"] + 1e-9).all()


def test_parts_are_shares(whole):
    parts, sources = closeness_parts(whole)
    assert parts[list(PARTS)].stack().dropna().between(0, 1).all()
    assert "dossier-events" in {source.id for source in sources}


def test_the_first_variant_is_the_index_itself(whole):
    table = closeness_sensitivity(whole)
    assert table.rows[0][0] == "Equal weights"
    assert table.rows[0][-1] == "1.00"
    assert len(table.rows) == 2 + 2 * len(PARTS)


def test_findings_lead_to_the_exhibits_of_the_report(whole):
    found = turning_findings(whole)
    assert 5 <= len(found) <= 8
    assert {finding.exhibit for finding in found} == {
        "break-firmness", "boundaries-tested", "levels-by-series", "closeness-by-year",
    }  # fmt: skip


def test_a_period_without_turning_points_has_one_sentence(whole):
    (only,) = turning_findings(whole.during("transition"))
    assert isinstance(only, NoData)
    assert only.statement.startswith("**No finding.**")


@pytest.mark.filterwarnings("error::relations.exhibits.drawing.canvas.LayoutWarning")
@pytest.mark.parametrize("period", ODD)
@pytest.mark.parametrize("exhibit", [levels_by_series, break_firmness, closeness_by_year])
def test_odd_periods_are_drawn_without_a_clash(exhibit, period, whole):
    shown = exhibit(whole.during(period))
    assert isinstance(shown, NoData) or shown.svg
