"""Names in reports, with two invented states: one that was renamed on 1 January 1990, one that takes an article."""

from datetime import date

import pytest

from relations.errors import UsageError
from relations.package import open_package
from relations.periods import Period
from relations.states import declared_states, names_in

STATES = "state,name,kind\nAAA,Arcadia,state\nBBB,Borduria,state\nCCC,Cascadia,former-state\n"
LABELS = (
    "state,prose,short,demonym,start,end\n"
    "AAA,Arcadia,Arcadia,Arcadian,1990-01-01,\nAAA,the Arcadian League,League,League,,1989-12-31\n"
    "BBB,the Republic of Borduria,Borduria,,,\n"
)
NAMES = "scheme,name,state\none,Arcadia (old),AAA\none,Borduria,BBB\ntwo,Arcadia (old),CCC\n"


@pytest.fixture
def package(make_package):
    def table(text: str) -> dict:
        return {"fields": dict.fromkeys(text.split("\n")[0].split(","), "string"), "text": text}

    return make_package({"states": table(STATES), "state_labels": table(LABELS), "state_names": table(NAMES)})


@pytest.fixture
def states(package):
    return declared_states(package)


def period(start: str, end: str | None) -> Period:
    return Period("p", "P", "P", date.fromisoformat(start), date.fromisoformat(end) if end else None)


def test_the_adjectives_of_a_state_are_those_of_its_names_in_the_period(states):
    assert states.demonym("AAA") == "League and Arcadian"
    assert states.demonym("AAA", period("1990-01-01", None)) == "Arcadian"
    for code, name in (("BBB", "Borduria"), ("CCC", "Cascadia")):
        with pytest.raises(UsageError, match=f"no demonym of {name}"):
            states.demonym(code)


def test_a_state_is_found_by_its_code(states):
    assert (states.known("CCC").name, states.known("CCC").kind) == ("Cascadia", "former-state")


def test_an_unknown_code_is_an_error_that_shows_what_codes_look_like(states):
    for ask in (states.known, states.prose, states.short):
        with pytest.raises(UsageError, match=r"no state 'Arcadia' in states\.csv; did you mean AAA"):
            ask("Arcadia")


@pytest.mark.parametrize(
    ("span", "prose", "short"),
    [
        (period("1980-01-01", "1989-12-31"), "the Arcadian League", "League"),
        (period("1990-01-01", None), "Arcadia", "Arcadia"),
        (period("1980-01-01", "1990-01-01"), "the Arcadian League and Arcadia", "League/Arcadia"),
        (None, "the Arcadian League and Arcadia", "League/Arcadia"),
    ],
)
def test_a_renamed_state_has_the_names_that_it_bore_in_the_period_in_order_of_time(span, prose, short, states):
    assert states.prose("AAA", span) == prose
    assert states.short("AAA", span) == short


def test_the_short_name_of_one_year_has_both_names_where_it_changed_in_that_year(make_package):
    table = {"fields": dict.fromkeys(["state", "prose", "short", "start", "end"], "string")}
    labels = "state,prose,short,start,end\nAAA,Arcadia,Arcadia,1990-07-01,\nAAA,the League,League,,1990-06-30\n"
    named = {"fields": dict.fromkeys(["state", "name", "kind"], "string"), "text": STATES}
    states = declared_states(make_package({"states": named, "state_labels": table | {"text": labels}}))
    assert [states.short_in("AAA", year) for year in (1989, 1990, 1991)] == ["League", "League/Arcadia", "Arcadia"]
    assert states.prose_in("AAA", 1990) == "the League and Arcadia"
    assert states.short_in("CCC", 1990) == "Cascadia"


def test_a_label_without_dates_serves_every_period(states):
    for span in (None, period("1900-01-01", "1900-12-31"), period("2000-01-01", None)):
        assert states.prose("BBB", span) == "the Republic of Borduria"
        assert states.short("BBB", span) == "Borduria"


def test_a_state_without_a_label_has_its_declared_name(states):
    assert states.prose("CCC") == states.short("CCC") == "Cascadia"


def test_names_of_one_scheme_do_not_mix_with_those_of_another(package):
    assert names_in(package, "one") == {"Arcadia (old)": "AAA", "Borduria": "BBB"}
    assert names_in(package, "two") == {"Arcadia (old)": "CCC"}
    assert names_in(package, "three") == {}


@pytest.mark.parametrize(
    ("span", "prose", "short"),
    [
        ("cold-war", "the Soviet Union", "USSR"),
        ("drift", "Russia", "Russia"),
        ("all", "the Soviet Union and Russia", "USSR/Russia"),
        ("1991-12-25/1991-12-25", "the Soviet Union", "USSR"),
        ("1991-12-26/1991-12-26", "Russia", "Russia"),
    ],
)
def test_one_code_covers_the_soviet_union_and_russia_under_the_name_of_the_time(span, prose, short):
    states = declared_states(open_package())
    assert states.prose("RUS", Period.parse(span)) == prose
    assert states.short("RUS", Period.parse(span)) == short
