import pytest
from small_editions import edition, figure, report, rows

from relations.editions.diff import compared
from relations.rendering.blocks import SinceLine


@pytest.fixture
def lines(tmp_path):
    """Return the lines of a section for two editions."""

    def found(data=None, before=(), after=(), **said):
        sides = (edition(tmp_path / "a", reports=before), edition(tmp_path / "b", data or rows(), after, **said))
        changes = compared(*sides)
        since, found.message = changes.since(), changes.message()
        assert since.edition == "a"
        return since.lines

    return found


def test_where_nothing_changed_one_sentence_says_so(lines):
    assert lines() == (SinceLine("Nothing has changed since in data, figures, charts and texts."),)


def test_events_that_came_are_told_with_day_and_sources_the_latest_first(lines):
    data = rows(
        events=[*rows()["events"], ["a", "2025-01-02", "A talk"], ["b", "2026", "A visit."]],
        event_sources=[*rows()["event_sources"], ["a", "tass"], ["a", "un"]],
    )
    assert lines(data) == (
        SinceLine("New event, 2026: A visit."),
        SinceLine("New event, 2 January 2025: A talk.", (("TASS, A talk", "https://tass.example/1"), ("United Nations, Votes", None))),
        SinceLine("Rows added: Events 2 and Event_sources 2."),
    )  # fmt: skip


def test_rows_are_told_by_table_in_one_line(lines):
    data = rows(votes=[["2", "AAA", "N"]], events=[["1980-treaty", "1980-10-08", "A treaty"]], event_sources=[])
    assert lines(data) == (SinceLine("Rows changed: Votes 1; removed: Event_sources 2, Votes 2 and Events 1."),)


def test_of_each_quantity_the_figure_that_moved_most_is_told_and_the_others_are_counted(lines):
    def two(*values):
        return [report(*(figure(value, id=f"f{n}", title=f"F{n}") for n, value in enumerate(values)))]

    told = lines(before=two(1, 1, 1, 1, 1), after=two(2, 10, 3, 1, 1.5))
    assert [line.text for line in told] == [
        "F1, all periods: 1 → 10.",
        "F2, all periods: 1 → 3.",
        "F0, all periods: 1 → 2.",
        "Also: 1 other key figure.",
    ]


def test_it_never_has_more_than_eight_lines(lines):
    data = rows(events=[[f"e{n}", f"20{n:02}", "Meeting"] for n in range(20)], votes=[["2", "AAA", "N"]])
    figures = [[report(*(figure(n + more, id=f"f{n}") for n in range(9)), headline=f"No {more}")] for more in (1, 2)]
    told = lines(data, *figures, version="2")
    assert len(told) == 8
    assert (
        told[-1].text
        == "Also: 6 other key figures, 17 other new events, 1 changed text and 1 changed declaration of the data."
    )


def test_a_message_has_six_lines_at_most_with_how_far_figures_moved(lines):
    data = rows(events=[[f"e{n}", f"20{n:02}", "Meeting"] for n in range(20)], votes=[["2", "AAA", "N"]])
    figures = [[report(*(figure(n + more, 0, 4, id=f"f{n}", title=f"F{n}") for n in range(4)))] for more in (1, 3)]
    lines(data, *figures)
    assert lines.message[:4] == [
        *(f"F{n}, all periods: {n + 1} → {n + 3} (moved by 1 half-widths of its interval)." for n in range(3)),
        "New event, 2019: Meeting.",
    ]
    assert lines.message[4].startswith("Rows added: Events 20")
    assert lines.message[5:] == ["Also: 1 other key figure and 19 other new events."]


def test_where_nothing_changed_a_message_says_nothing_of_it(lines):
    lines()
    assert lines.message == []
