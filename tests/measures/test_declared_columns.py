"""Units and names of columns are declared beside the measure that computes them: for columns that it returns, and for all that have one."""

import sys
from collections.abc import Callable

import pandas as pd
import pytest

from relations import measures
from relations.dossier import Dossier

pytestmark = pytest.mark.slow

SPAN = "2011/2014"
PARTS = pd.DataFrame({"year": [2000, 2001], "a": [0.1, 0.2], "b": [0.3, 0.4]})
SERIES = pd.DataFrame({"series": "x", "year": range(1988, 1996), "value": [1.0, 2.0, 1.0, 2.0, 9.0, 8.0, 9.0, 8.0]})

# Every measure that returns a frame, on some years of the data.
CALLS: dict[str, Callable[[Dossier], pd.DataFrame]] = {
    "agreement": lambda d: measures.agreement(d.ga_votes, *d.pair),
    "arms_asymmetry": lambda d: measures.arms_asymmetry(transfers(d), *d.pair),
    "attention_share": lambda d: measures.attention_share(d.whole.attention, d.partner, by="month"),
    "boundary_hits": lambda d: measures.boundary_hits(measures.break_years(SERIES), SERIES, periods(d)),
    "break_frequency": lambda _: measures.break_frequency(SERIES, draws=2),
    "break_path": lambda _: measures.break_path(SERIES),
    "break_years": lambda _: measures.break_years(SERIES),
    "category_mix": lambda d: measures.category_mix(d.arms_deals, d.arms_categories),
    "claim_ranges": lambda d: measures.claim_ranges(d.claims, d.quantities),
    "client_shares": lambda d: measures.client_shares(transfers(d), d.first, window=5),
    "co_vetoes": lambda d: measures.co_vetoes(d.sc_drafts, d.first),
    "continued_ideal_points": lambda d: measures.continued_ideal_points(published(d), own_points(d)),
    "council_agreement": lambda d: measures.council_agreement(d.whole.sc_votes, d.partner, d.first),
    "council_terms": lambda d: measures.council_terms(d.sc_votes, d.first),
    "debt_path": lambda d: measures.debt_path(d.whole.debt, d.whole.claims, d.quantities),
    "delivery_lags": lambda d: measures.delivery_lags(d.arms_deals),
    "dependence_index": lambda _: measures.dependence_index(PARTS, {"a": (0, 1), "b": (0, 1)}, draws=2),
    "divergences": lambda d: measures.divergences(d.ga_votes, *d.pair),
    "event_intensity": lambda d: measures.event_intensity(d.events, d.event_weights, *d.pair),
    "facilities_standing": lambda d: measures.facilities_standing(d.whole.presence, d.first, until=d.known_until),
    "facility_years": lambda d: measures.facility_years(d.whole.presence, d.first, until=d.known_until),
    "harm_ranges": lambda d: harm(d.whole.operations_harm),
    "ideal_point_distance": lambda d: measures.ideal_point_distance(published(d), *d.pair),
    "joint_tables": lambda d: measures.joint_tables(d.ga_votes, *d.pair),
    "joint_votes": lambda d: measures.joint_votes(d.ga_votes, *d.pair),
    "median_pair": lambda d: measures.median_pair(d.ga_partners, *d.pair),
    "mirror_ratio": lambda d: measures.mirror_ratio(priced(d), *d.pair, *sorted(priced(d)["series"].unique())[:2]),
    "order_completion": lambda d: measures.order_completion(d.arms_deals),
    "own_ideal_points": lambda d: own_points(d),
    "pair_agreement": lambda d: measures.pair_agreement(measures.pair_tables(few_states(d))),
    "participation": lambda d: measures.participation(d.ga_votes, *d.pair, by="year"),
    "partner_rank": lambda d: measures.partner_rank(d.ga_partners, *d.pair),
    "preferred_transfers": lambda d: transfers(d),
    "presence_spans": lambda d: measures.presence_spans(d.whole.presence, d.known_until),
    "real_terms": lambda d: priced(d),
    "standardised_agreement": lambda d: measures.standardised_agreement(d.ga_votes, *d.pair, draws=2),
    "supplier_share_bounds": lambda d: measures.supplier_share_bounds(transfers(d), *d.pair, unknown=()),
    "supplier_shares": lambda d: measures.supplier_shares(transfers(d), d.partner, window=5),
    "supply_concentration": lambda d: measures.supply_concentration(transfers(d), d.partner),
    "trade_balance": lambda d: measures.trade_balance(priced(d), *d.pair),
    "trade_salience": lambda d: measures.trade_salience(priced(d), totals(d), *d.pair),
    "trade_shares": lambda d: measures.trade_shares(priced(d), totals(d), *d.pair),
    "veto_focus": lambda d: measures.veto_focus(d.sc_vetoes),
    "veto_isolation": lambda d: measures.veto_isolation(d.sc_drafts, d.first),
    "vetoes": lambda d: measures.vetoes(d.sc_drafts, d.first),
    "visit_counts": lambda d: measures.visit_counts(d.visits, *d.pair),
    "vote_similarity": lambda d: measures.vote_similarity(d.ga_votes, *d.pair, draws=2),
}
NO_FRAME = {"pair_tables", "permanent_members"}

# Columns of numbers that have no unit: what a row is about, and whether something holds.
ABOUT = {"group", "year", "session", "first", "last", "last_before", "boundary", "found", "order_year"}
# Columns whose unit stands in the row, in `unit`, or is that of the series, which the caller brings.
OF_THE_ROW = {
    "break_years": {"before", "after", "change"},
    "claim_ranges": {"value", "low", "high"},
    "debt_path": {"value", "low", "high", "before", "after", "residual"},
    "harm_ranges": {"value", "low", "high", "least", "most"},
    "mirror_ratio": {"first", "second"},
    "trade_balance": {"exports", "imports", "turnover", "balance"},
    "trade_shares": {"exports", "imports", "total_exports", "total_imports"},
    "dependence_index": {"a", "b"},  # parts are named by the caller
    "vote_similarity": {"estimate", "low", "high"},  # on the scale of the measure that `measure` names
}
# These return the columns of the frame that they are given, which have their units there.
PASS_ON = {"divergences", "joint_votes", "preferred_transfers", "presence_spans", "real_terms"}


@pytest.fixture(scope="module")
def some_years(dossier):
    return dossier.during(SPAN)


def transfers(d: Dossier) -> pd.DataFrame:
    return measures.preferred_transfers(d.whole.arms_tiv, d.whole.arms_editions)


def periods(d: Dossier) -> pd.DataFrame:
    return d.periods.assign(start=pd.to_datetime(d.periods["start"]))


def few_states(d: Dossier) -> pd.DataFrame:
    votes = d.ga_votes
    return votes[votes["state"].isin([*d.pair, *d.benchmarks])]


def own_points(d: Dossier) -> pd.DataFrame:
    return measures.own_ideal_points(few_states(d), anchor=d.first)


def published(d: Dossier) -> pd.DataFrame:
    points = d.whole.ideal_points
    return points[(points["issue"] == "all") & (points["session"] <= own_points(d)["session"].max())]


def priced(d: Dossier) -> pd.DataFrame:
    return measures.real_terms(d.whole.trade, d.whole.deflator, 2022)


def totals(d: Dossier) -> pd.DataFrame:
    """Return totals of which the trade of the pair is a part."""
    rows = priced(d)[["year", "unit"]].drop_duplicates()
    return pd.concat([rows.assign(state=state, exports=1e9, imports=1e9) for state in d.pair], ignore_index=True)


def harm(rows: pd.DataFrame) -> pd.DataFrame:
    first = rows.iloc[0]
    return measures.harm_ranges(rows, first["indicator"], attributed=first["attributed"])


def declared(measure: str, constant: str) -> dict[str, str]:
    return dict(getattr(sys.modules[getattr(measures, measure).__module__], constant, {}))


def test_every_measure_is_called():
    assert set(CALLS) | NO_FRAME == set(measures.__all__)


@pytest.mark.parametrize("measure", sorted(CALLS))
def test_units_and_labels_are_of_columns_that_are_returned(some_years, measure):
    frame = CALLS[measure](some_years)
    assert len(frame)
    assert set(declared(measure, "UNITS")) - set(frame) == set()
    assert set(declared(measure, "LABELS")) - set(frame) == set()


@pytest.mark.parametrize("measure", sorted(set(CALLS) - PASS_ON))
def test_every_number_that_is_returned_has_a_unit(some_years, measure):
    frame = CALLS[measure](some_years)
    numbers = {str(column) for column in frame if frame[column].dtype.kind in "iuf"}
    assert numbers - ABOUT - OF_THE_ROW.get(measure, set()) == set(declared(measure, "UNITS"))


def test_a_label_says_what_the_name_of_the_column_does_not():
    for measure in CALLS:
        for column, words in declared(measure, "LABELS").items():
            assert words != column.replace("_", " ").capitalize(), f"{measure}: {column}"
