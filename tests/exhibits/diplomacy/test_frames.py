import by_hand

from relations.exhibits.diplomacy.frames import no_visits, pair_visits, years_shown


def test_visits_to_or_from_third_states_are_left_out(whole):
    visits = pair_visits(whole)
    assert len(visits) == len(by_hand.between("visits")) < len(whole.visits)
    assert set(visits["sender"]) == set(visits["receiver"]) == {"RUS", "SYR"}
    assert visits["earliest"].is_monotonic_increasing


def test_the_sentence_names_both(before):
    assert no_visits(before) == "The data hold no visit between the Soviet Union and Syria in this period."


def test_years_stay_in_the_period_and_after_its_beginning(whole, cold_war):
    assert years_shown(whole, 1652, 2025) == range(1944, 2026)
    assert years_shown(cold_war, 1652, 2025) == range(1970, 1992)
    assert years_shown(cold_war, 1975, 1980) == range(1975, 1981)
