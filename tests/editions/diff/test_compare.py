"""Two whole editions: one has no difference from itself, and the differences of A and B are those of B and A turned round."""

import string
from dataclasses import fields, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_editions import chart, edition, figure, report, rows

from relations.editions.diff.compare import compared, compared_opened
from relations.editions.diff.opened import opened, working_tree
from relations.errors import UsageError
from relations.package import Package

PARTS = ("tables", "declarations", "reports", "parameters", "figures", "exhibits", "texts")
word = st.text(string.ascii_lowercase + '<" ', max_size=4)
number = st.none() | st.integers(-3, 3)


@st.composite
def editions(draw):
    """Rows and reports as they may be in an edition."""
    votes = draw(
        st.lists(st.tuples(st.sampled_from(["2", "10", "11"]), st.sampled_from("AB")), unique=True, max_size=4)
    )
    events = draw(st.lists(st.sampled_from("abc"), unique=True, max_size=3))
    data = rows(
        votes=[[*key, draw(word)] for key in votes],
        events=[[name, "2026", draw(word)] for name in events],
        event_sources=[[name, draw(st.sampled_from(["un", "tass"]))] for name in events],
    )
    names = draw(
        st.lists(st.sampled_from([("voting", "all"), ("voting", "drift"), ("arms", "all")]), unique=True, max_size=3)
    )
    return data, [draw(_report(*name)) for name in names]


@st.composite
def _report(draw, name, period):
    exhibits = [
        chart(*draw(st.lists(number, max_size=3)), id=one, title=draw(word))
        for one in draw(st.sets(st.sampled_from("xy")))
    ]
    figures = [
        figure(draw(number), draw(number), draw(number), id=one, statement=draw(word))
        for one in draw(st.sets(st.sampled_from("pq")))
    ]
    run = draw(
        st.none() | st.dictionaries(st.sampled_from(["table:votes", "notebook:", "parameters:"]), st.sampled_from("12"))
    )
    values = draw(st.dictionaries(st.sampled_from(["window", "compare"]), number))
    return report(
        *exhibits, *figures, name=name, period=period, headline=draw(word), prose=draw(word), run=run, parameters=values
    )


def turned(value):
    """Return a change with its sides exchanged."""
    if not hasattr(value, "before"):
        return value
    named = {field.name for field in fields(value)}
    pairs = [(one, other) for one, other in (("before", "after"), ("columns_before", "columns_after")) if one in named]
    swapped = {name: getattr(value, other) for one, two in pairs for name, other in ((one, two), (two, one))}
    if "rows" in named:
        swapped["rows"] = tuple(turned(row) for row in value.rows)
    return replace(value, **swapped)


@pytest.mark.slow
@settings(max_examples=60)
@given(editions(), editions())
def test_an_edition_is_like_itself_and_differences_turned_round_are_the_inverse(tmp_path_factory, one, other):
    folder = tmp_path_factory.mktemp("editions")
    sides = [edition(folder / name, *side) for name, side in (("a", one), ("b", other))]
    assert compared(sides[0], sides[0]).is_empty
    there, back = compared(*sides), compared(*reversed(sides))
    for part in PARTS:
        assert sorted(map(repr, getattr(back, part))) == sorted(
            repr(turned(change)) for change in getattr(there, part)
        ), part


def test_reports_on_one_side_alone_are_told_once_and_not_by_their_parts(tmp_path):
    before = edition(tmp_path / "a", reports=[report(figure(1), name="arms", title="Arms"), report()])
    after = edition(tmp_path / "b", reports=[report(), report(figure(1), period="drift", period_name="Drift")])
    found = compared(before, after)
    assert [(one.title, one.period_name, one.before, one.after) for one in found.reports] == [
        ("Arms", "All periods", True, False),
        ("Voting", "Drift", False, True),
    ]
    assert (found.figures, found.texts) == ((), ())


def test_parameters_that_changed_are_told_with_their_values(tmp_path):
    sides = [
        edition(tmp_path / name, reports=[report(parameters={"window": window}), report(period="drift", parameters={"window": window})])
        for name, window in (("a", 5), ("b", 7))
    ]  # fmt: skip
    (found,) = compared(*sides).parameters
    assert (found.report, found.periods, found.name, found.before, found.after) == (
        "voting",
        ("all", "drift"),
        "window",
        "5",
        "7",
    )


def test_a_folder_of_builds_need_not_have_all_reports(tmp_path):
    before = edition(tmp_path / "a", reports=[report(), report(period="drift")])
    out = edition(tmp_path / "build", reports=[report(headline="Else")])
    with opened(before) as old, opened(out) as new:
        found = compared_opened(old, working_tree(new.package, out), partly=True)
    assert found.reports == ()
    assert [change.after for change in found.texts] == ["Else"]
    assert "not built, so not compared: 1 report" in found.notes


def test_sources_of_rows_are_as_the_later_edition_has_them(tmp_path):
    renamed = [["tass", "TASS agency", "A talk", "", "", "", ""], *rows()["sources"][1:]]
    found = compared(edition(tmp_path / "a"), edition(tmp_path / "b", rows(sources=renamed, event_sources=[])))
    assert found.sources["tass"].publisher == "TASS agency"


def test_a_folder_that_is_none_is_told(tmp_path):
    with pytest.raises(UsageError, match="no edition"):
        compared(tmp_path, tmp_path)


def test_packages_are_closed_when_it_is_done(tmp_path):
    folder = edition(tmp_path / "a")
    with opened(folder) as found:
        assert isinstance(found.package, Package)
