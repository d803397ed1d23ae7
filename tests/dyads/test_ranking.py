import numpy as np
import pytest

from relations.dyads.all_states import AllStates
from relations.dyads.ranking import agreement_map, partners, span


def test_partners_in_order(states: AllStates) -> None:
    first, second = partners(states, 0)
    assert (first.state, first.joint, first.share) == (1, 54, pytest.approx(40 / 54))
    assert (second.state, second.joint, second.share) == (2, 50, pytest.approx(8 / 50))
    assert second.low < second.share < second.high


def test_one_without_votes_has_no_partners(states: AllStates) -> None:
    assert partners(states, 3) == []


def test_the_span_is_ten_years_or_all(states: AllStates) -> None:
    assert span(states) == (2001, 2003)


def test_the_map_keeps_distances_that_a_plane_can_hold(states: AllStates) -> None:
    # Three states always fit a plane: distances are 1 − share, exactly.
    places = {state: np.array(place) for state, place in agreement_map(states).items()}
    assert set(places) == {0, 1, 2}
    for one, other, share in ((0, 1, 40 / 54), (0, 2, 8 / 50), (1, 2, 11 / 50)):
        assert np.linalg.norm(places[one] - places[other]) == pytest.approx(1 - share, abs=1e-3)


def test_the_map_is_the_same_each_time(states: AllStates) -> None:
    assert agreement_map(states) == agreement_map(states)
