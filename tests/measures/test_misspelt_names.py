"""A mistyped name in a call of a measure is an error that suggests what was meant, never a frame without rows.

The arguments are learnt from the signatures, so a new measure is held to it: each argument that takes text is a name here.
"""

import inspect
import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pandas as pd
import pytest
from misspelling import misspelt

from relations import measures
from relations.errors import UsageError

# The table of each frame, and a right value of each argument that names something.
TABLES = {
    "attention": "attention",
    "categories": "arms_categories",
    "claims": "claims",
    "deals": "arms_deals",
    "deflator": "deflator",
    "drafts": "sc_drafts",
    "events": "events",
    "frame": "trade",
    "harm": "operations_harm",
    "partners": "ga_partners",
    "points": "ideal_points",
    "presence": "presence",
    "quantities": "quantities",
    "trade": "trade",
    "transfers": "arms_tiv",
    "visits": "visits",
    "votes": "ga_votes",
    "weights": "event_weights",
}
STATES = (
    *("a", "anchor", "b", "exporter", "importer", "initiator", "member", "other"),
    *("owner", "partner", "recipient", "state", "states", "supplier"),
)
NAMES: dict[str, Any] = {
    **dict.fromkeys(STATES, "SYR"),
    "absence": "abstention",
    "attributed": "russia-alone-or-with-others",
    "by": "year",
    "category": "personnel",
    "chosen": ["russian-personnel-syria-2016-09"],
    "first": "itpd-e",
    "indicator": "civilians-killed",
    "issue": "all",
    "kinds": ["air-base"],
    "only": "adopted",
    "second": "itpd-e",
    "units": ["draft"],
    "unknown": ["SYR"],
    "value": "value",
    "weights": {"disarmament": 1.0},
}
# Where `by` is no year, and a column that the frame of the data does not have.
BY: dict[str, Any] = {
    **dict.fromkeys(("category_mix", "delivery_lags", "order_completion"), "supplier"),
    "facility_years": "kind",
    "visit_counts": ["level"],
}
OTHER = {"base": 2000, "until": date(2025, 1, 1)}
# Of these a frame or a mapping is made by the caller: their own tests have a state or a part that is not there.
OWN = {"dependence_index", "trade_salience", "trade_shares"}


@pytest.fixture(scope="module")
def frames(dossier) -> Callable[[str], pd.DataFrame]:
    return lambda name: getattr(dossier, TABLES[name]).assign(**({"adopted": True} if name == "votes" else {}))


def signatures() -> dict[str, inspect.Signature]:
    found = {name: getattr(measures, name) for name in measures.__all__ if name not in OWN}
    return {name: inspect.signature(one) for name, one in found.items() if inspect.isfunction(one)}


def named(signature: inspect.Signature) -> dict[str, inspect.Parameter]:
    return {
        name: one
        for name, one in signature.parameters.items()
        if re.search(r"\bstr\b|Literal", str(one.annotation)) and "DataFrame" not in str(one.annotation)
    }


def right(measure: str, argument: str) -> Any:
    return BY[measure] if argument == "by" and measure in BY else NAMES[argument]


def wrongs(measure: str, argument: str) -> Iterator[Any]:
    value = right(measure, argument)
    return misspelt(next(iter(value))) if isinstance(value, dict) else misspelt(value)


CALLS = [(measure, argument) for measure, signature in signatures().items() for argument in named(signature)]


def test_each_argument_that_takes_text_is_known_here():
    """Whoever adds a measure says what its arguments name."""
    assert {argument for _, argument in CALLS} == set(NAMES)


@pytest.mark.parametrize(("measure", "argument"), CALLS)
def test_a_misspelt_name_is_an_error_with_a_suggestion(measure, argument, frames):
    signature = signatures()[measure]
    (wrong,) = wrongs(measure, argument)
    given = {name: frames(name) for name, one in signature.parameters.items() if "DataFrame" in str(one.annotation)}
    for name, one in signature.parameters.items():
        if one.default is inspect.Parameter.empty and name not in given:
            given[name] = OTHER[name] if name in OTHER else right(measure, name)
    given[argument] = {wrong: 1.0} if isinstance(NAMES[argument], dict) else wrong
    several = [name for name, one in signature.parameters.items() if one.kind is one.VAR_POSITIONAL]
    arguments = [given.pop(name) for name in several]
    first = [given.pop(name) for name in list(signature.parameters)[:1]] if several else []
    with pytest.raises(UsageError, match="did you mean"):
        getattr(measures, measure)(*first, *arguments, **given)


def test_of_a_frame_made_by_hand_nothing_is_declared():
    votes = pd.DataFrame({"rollcall": ["1"], "date": pd.to_datetime(["2000-01-01"]), "state": ["AAA"], "vote": ["Y"]})
    assert measures.agreement(votes, "AAA", "BBB").empty


def test_a_state_without_rows_is_no_error(frames):
    assert measures.agreement(frames("votes"), "SYR", "PSE").empty
