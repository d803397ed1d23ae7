"""A mistyped name in a call of an exhibit is an error that suggests what was meant, never a sentence that says there was nothing.

The arguments are learnt from the signatures, so a new exhibit is held to it: each argument that takes text is a name here, or is named as free text.
"""

import inspect
from collections.abc import Iterator
from typing import Any

import pytest
from misspelling import misspelt

from relations import exhibits
from relations.errors import UsageError
from relations.exhibits import NoData

PATTERNS = ["wheat-imports-*"]
EVENT = "1987-07-22-first-syrian-space-flies-soyuz-tm-3-mir"
# A right value of each argument that names something; of a mapping, whether its keys are names too.
NAMES: dict[str, Any] = {
    "a": "RUS",
    "b": "SYR",
    "state": "RUS",
    "partner": "SYR",
    "others": ["USA", "CHN"],
    "kinds": ["strike", "operation"],
    "without": [EVENT],
    "first": [EVENT],
    "named": ["agreement-on-merchant-shipping"],
    "patterns": PATTERNS,
    "category": "economy",
    "units": ["persons"],
    "goods": {"wheat": PATTERNS},
    "groups": {"in all": ["russian-personnel-syria-*"]},
    "topics": ["ukraine", "syria"],
    "shown_in": {"voting": "agreement-by-year"},
    "told_in": {"voting": 0},  # its words are the author’s
    "stated": ["trade-turnover-20??"],
    "turnover": ["trade-turnover-20??"],
    "by_first": ["russian-exports-to-syria-2011"],
    "by_partner": ["syrian-exports-to-russia-2011"],
    "owed": {"debt-russia-iran-2025-01": 0},  # its words are the author’s
    "shares": {"RUS": "russia-share-syrian-imports-2014"},
    "events": {EVENT: 0},  # its words are the author’s
    "sites": ["russian-military-sites-2022"],
    "foreign": ["foreign-military-sites-*"],
    "served": ["russian-servicemen-served-*"],
    "totals": {"SNHR": "civilians-killed-russian-forces-snhr-2023-09-30"},
    "questions": {"Bases": [EVENT, "bases"]},
    "sales": {"TUR": ["sales-to-syria-turkiye-*"]},
    "personnel": ["russian-personnel-syria-*"],
    "turns": {EVENT: 0},  # its words are the author’s, where it has any
    "claims": {"wheat-imports-2012": 0},  # its words are the author’s
    "plans": {EVENT: 0},  # its words are the author’s
    "inquiries": {"UN": ["haas-killed-2019-08"]},
    "losses": {"russians-killed-syria-2015-2024": "wagner-killed-syria-2015-2024"},
    "rights": ["agreement-on-merchant-shipping"],
    "also": [EVENT],
    "stops": {"wheat": EVENT},
    "outcomes": {EVENT: 0},  # its words are the author’s
    "sums": ["trade-turnover-20??"],
    "parts": ["trade-turnover-2018-01-to-*"],
    "growth": ["trade-growth-*"],
    "tracked": {"wheat-sevastopol-to-syria-2021": ("wheat", "")},
    "council": "XSC",
    "chosen": [EVENT],
    "reasons": {EVENT: 0},  # as in the next two the words are the author’s
    "occasions": {EVENT: 0},
    "statements": {EVENT: ("it", "said")},
    "obtained": {"agreement-on-merchant-shipping": 0},
}
OWN = {
    ("transition_findings", "shown_in"): {"overview-turn": "events-of-weight"}
}  # where an argument of one name names something else
FREE = {
    "what",
    "good",
    "done",
    "note",
    "title",
    "listed",
}  # words of the author, and the exhibit that lists what the notebook chose
NAMED_KEYS = {
    "shown_in",
    "told_in",
    "shares",
    "events",
    "sales",
    "outcomes",
    "remarks",
    "tracked",
    "reasons",
    "occasions",
    "statements",
    "obtained",
    "plans",
    "turns",
    "claims",
}
NO_EXHIBIT = {
    "compact",
    "show",
    "style",
}  # hands its arguments on; for charts of the author’s own (test_show.py tries its sources)


def signatures() -> dict[str, inspect.Signature]:
    found = {name: getattr(exhibits, name) for name in exhibits.__all__ if name not in NO_EXHIBIT}
    return {name: inspect.signature(one) for name, one in found.items() if inspect.isfunction(one)}


def takes_text(parameter: inspect.Parameter) -> bool:
    return "str" in str(parameter.annotation)


def calls() -> Iterator[Any]:
    """Yield each exhibit with each of its names misspelt: exhibit and arguments."""
    for name, signature in signatures().items():
        named = [one for one in list(signature.parameters)[1:] if takes_text(signature.parameters[one])]
        needed = {
            one: NAMES.get(one, "x") for one in named if signature.parameters[one].default is inspect.Parameter.empty
        }
        for argument in sorted(set(named) & set(NAMES)):
            for wrong in misspelt(OWN.get((name, argument), NAMES[argument]), keys=argument in NAMED_KEYS):
                yield pytest.param(name, needed | {argument: wrong}, id=f"{name}-{argument}")


CALLS = list(calls())


def test_each_argument_that_takes_text_is_known_here():
    """Whoever adds an exhibit says what its arguments name."""
    taken = {
        argument
        for signature in signatures().values()
        for argument, parameter in list(signature.parameters.items())[1:]
        if takes_text(parameter)
    }
    assert taken == set(NAMES) | FREE


@pytest.mark.parametrize("period", ["whole", "before"])  # where there is data, and where there is none in any case
@pytest.mark.parametrize(("name", "given"), CALLS)
def test_a_misspelt_name_is_an_error_with_a_suggestion(name, given, period, request):
    with pytest.raises(UsageError, match="did you mean"):
        getattr(exhibits, name)(request.getfixturevalue(period), **given)


@pytest.mark.parametrize("name", ["agreement_by_year", "agreement_by_topic", "opposed_votes"])
def test_a_state_that_is_known_and_has_no_votes_is_no_error(name, whole):
    shown = getattr(exhibits, name)(whole, "RUS", "PSE")  # an observer has no vote
    assert isinstance(shown, NoData)


@pytest.mark.parametrize("argument", ["kinds", "patterns"])
def test_one_name_in_the_place_of_several_is_an_error(argument, whole):
    name = {"kinds": "events_listed", "patterns": "claims_listed"}[argument]
    with pytest.raises(UsageError, match=r"put it into a list: \['strike'\]"):
        getattr(exhibits, name)(whole, what="strikes", **{argument: "strike"})


def test_the_face_suggests_an_exhibit():
    with pytest.raises(AttributeError, match="no attribute 'agreement_by_yaer'; did you mean agreement_by_year"):
        _ = exhibits.agreement_by_yaer
