"""Two figures for one thing: key figures of all reports that name the same quantity, period and unit hold the same number.

What counts as the same is the declared `quantity`; two figures that a reader would take for the same (the same title, subtitle and unit) must
not differ either. Tables that repeat a figure are held against it.
"""

import math
from collections import defaultdict

import pytest

from relations import load
from relations.exhibits import (
    KeyFigure,
    arms_findings,
    cooperation_and_conflict,
    council_findings,
    diplomacy_findings,
    overview_findings,
    presence_findings,
    visits_by_year,
    voting_findings,
)
from relations.exhibits.economy.findings import economy_findings
from relations.exhibits.indicators import summaries
from relations.exhibits.turning.findings import turning_findings
from relations.measures import facilities_standing

PERIODS = ("all", "cold-war", "rapprochement", "uprising", "intervention", "transition", "1971/1991", "2024-12-08/..")

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def whole():
    return load()


@pytest.fixture(scope="module", params=PERIODS)
def dossier(request, whole):
    return whole.during(request.param)


@pytest.fixture(scope="module")
def figures(dossier):
    made = [
        *overview_findings(dossier), *voting_findings(dossier, *dossier.pair), *council_findings(dossier),
        *diplomacy_findings(dossier), *presence_findings(dossier, {"of any group": ["*"]}), *economy_findings(dossier, {}),
        *arms_findings(dossier), *turning_findings(dossier),
    ]  # fmt: skip
    return [one for one in made if isinstance(one, KeyFigure)]


def differing(figures, key):
    groups = defaultdict(set)
    for one in figures:
        groups[key(one)].add((one.value, one.low, one.high))
    return {name: values for name, values in groups.items() if len(values) > 1}


def test_one_quantity_has_one_number(figures):
    assert differing(figures, lambda one: (one.quantity or one.id, one.unit)) == {}


def test_what_reads_alike_is_alike(figures):
    assert differing(figures, lambda one: (one.title, one.subtitle, one.unit)) == {}


def test_several_reports_share_quantities(figures):
    """Else the first test holds nothing together."""
    named = [one.quantity or one.id for one in figures]
    assert {"ga-agreement", "vetoes-concerning", "since-parting", "debt-written-off"} & {
        name for name in named if named.count(name) > 1
    }


def test_the_summary_of_a_period_repeats_its_findings(dossier, figures):
    found = {one.quantity or one.id: one for one in figures}
    summary = summaries(dossier)
    if "votes" in summary and "ga-agreement" in found:
        assert summary["votes"].value == found["ga-agreement"].value
    if "bases" in summary and "bases-at-the-end" in found:
        assert summary["bases"].value == found["bases-at-the-end"].value
    if "acts" in summary and "conflictual-share" in found:
        assert math.isclose(summary["acts"].value, found["conflictual-share"].value)


def test_charts_show_what_the_findings_count(dossier, figures):
    found = {one.quantity or one.id: one for one in figures}
    visits = visits_by_year(dossier)
    if "visits" in found and hasattr(visits, "data"):
        assert (
            visits.data["n"].sum() + visits.data["n_possible"].sum() >= found["visits"].value >= visits.data["n"].sum()
        )
    acts = cooperation_and_conflict(dossier)
    if "conflictual-share" in found:
        assert math.isclose(acts.data["conflictual"].sum() / acts.data["n"].sum(), found["conflictual-share"].value)
    whole = dossier.whole
    facilities = dossier.within(facilities_standing(whole.presence, dossier.first, until=whole.known_until))
    open_end = dossier.period is None or dossier.period.end is None
    if open_end and len(facilities) and "facilities-at-end" in found:
        end = facilities.iloc[-1]
        assert (end["low"], end["high"]) == (found["facilities-at-end"].low, found["facilities-at-end"].high)
