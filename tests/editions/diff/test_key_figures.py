"""How far figures moved, worked by hand."""

import pytest
from small_editions import edition, figure, report

from relations.editions.diff.key_figures import figure_changes
from relations.editions.diff.reports import made_reports


@pytest.fixture
def changes(tmp_path):
    """Return the changes between the figures of one report, or of several reports each."""

    def found(before, after):
        sides = [
            made_reports(edition(tmp_path / name, reports=one)) for name, one in zip("ab", (before, after), strict=True)
        ]
        return figure_changes([(sides[0][name], sides[1][name]) for name in sides[1] if name in sides[0]])

    return found


@pytest.mark.parametrize(
    ("before", "after", "moved", "against"),
    [
        (figure(0.5, 0.4, 0.6), figure(0.6, 0.5, 0.7), 1.0, "interval"),  # by 0.1, half of the interval being 0.1
        (figure(0.5, 0.4, 0.6), figure(0.7, 0.5, 0.9), 0.2 / 0.15, "interval"),  # halves of 0.1 and 0.2
        (figure(0.5, 0.4, 0.6), figure(0.5, 0.4, 0.8), 0.2 / 0.15, "interval"),  # only a bound moved
        (figure(4, 4, 7), figure(5), 1 / 1.5, "interval"),  # an interval on one side
        (figure(20), figure(25), 0.2, "value"),
        (figure(-1), figure(1), 2.0, "value"),
        (figure(None), figure(1), None, None),
        (figure(1), figure(1, unit="votes"), None, None),
    ],
)
def test_how_far_a_figure_moved_is_the_same_in_both_directions(changes, before, after, moved, against):
    (there,) = changes([report(before)], [report(after)])
    assert there.moved == (moved if moved is None else pytest.approx(moved))
    assert there.against == against
    assert (there.before.value, there.after.value) == (before["value"], after["value"])


def test_the_farthest_comes_first_those_without_interval_after_those_that_came_last(changes):
    before = [figure(0.5, 0.4, 0.6, id="a"), figure(0.5, 0.4, 0.6, id="b"), figure(1, id="c"), figure(1, id="d")]
    after = [
        figure(0.6, 0.5, 0.7, id="a"),
        figure(0.9, 0.8, 1.0, id="b"),
        figure(2, id="c"),
        figure(9, id="d"),
        figure(7, id="e"),
    ]
    found = changes([report(*before)], [report(*after)])
    assert [change.quantity for change in found] == ["b", "a", "d", "c", "e"]
    assert found[-1].before is None


def test_a_figure_that_is_as_it_was_is_no_change(changes):
    assert changes([report(figure(0.5), prose="Old.")], [report(figure(0.5), prose="New.")]) == []


def test_one_quantity_that_reports_state_alike_is_one_change_with_the_reasons_of_both(changes):
    def both(value, digest):
        return [
            report(figure(value, id="here", quantity="q"), name="arms", run={"table:arms": digest}),
            report(figure(value, id="there", quantity="q"), name="voting", run={"table:votes": digest}),
        ]

    (found,) = changes(both(1, "a"), both(2, "b"))
    assert found.places == (("arms", "here"), ("voting", "there"))
    assert found.reasons[0].names == ("arms", "votes")
