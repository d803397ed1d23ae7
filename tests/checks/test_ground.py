import pytest


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("1989-12-31", "1989-12-30", "periods.csv:2:end: 'early' ends on 1989-12-30, but 'late' begins on 1990-01-01"),
        ("1989-12-31", "1990-01-01", "periods.csv:2:end: 'early' ends on 1990-01-01, but 'late' begins on 1990-01-01"),
        ("1989-12-31", "", "periods.csv:2:end: 'early' has no end, but 'late' begins on 1990-01-01"),
        (
            "1990-01-01,,",
            "1990-01-01,2020-12-31,",
            "periods.csv:3:end: 'late' is the last period and ends on 2020-12-31; today belongs to none",
        ),
    ],
)
def test_periods_that_do_not_meet_or_do_not_reach_today_are_found(old, new, problem, edit, found):
    edit("periods", old, new)
    assert found() == [problem]


def test_a_period_that_ends_before_it_begins_is_found(edit, found):
    edit("periods", "1950-01-01,1989-12-31", "1989-12-31,1950-01-01")
    assert "periods.csv:2:end: 'early' ends before it begins" in found()


def test_periods_meet_in_order_of_time_whatever_the_order_of_the_file(edit, found):
    edit("periods", "late,Late years,Late,1990-01-01,,", "late,Late years,Late,1940-01-01,1949-12-31,")
    edit("periods", "early,Early years,Early,1950-01-01,1989-12-31,", "early,Early years,Early,1950-01-01,,")
    assert found() == []


@pytest.mark.parametrize("variant", ["Port A", "port a", "Alpha", "ALFA"])
def test_a_spelling_that_means_another_place_is_found(variant, edit, found):
    edit("places", "port-b,Port B,", f"port-b,Port B,Beta; {variant}")
    assert found() == [f"places.csv:3:variants: '{variant}' is a spelling of 'port-a' already"]


def test_a_spelling_that_repeats_its_own_place_is_no_problem(edit, found):
    edit("places", "port-b,Port B,", "port-b,Port B,PORT B; Beta")
    assert found() == []


@pytest.mark.parametrize("half", [",1.5,,", ",,-2,"])
def test_half_a_pair_of_coordinates_is_found(half, edit, found):
    edit("places", ",1.5,-2,", half)
    assert found() == ["places.csv:2:latitude: latitude and longitude go together"]


@pytest.mark.parametrize(
    ("role", "value"),
    [("pair", ["AAA", "QQQ"]), ("benchmarks", ["CCC", "QQQ"])],
)
def test_a_state_of_the_dossier_that_is_not_declared_is_found(role, value, redeclare, found):
    redeclare(lambda of: of["dossier"].update({role: value}))
    assert found() == ["datapackage.json:dossier: 'QQQ' is not in states.csv"]
