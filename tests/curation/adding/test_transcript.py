import pytest

from relations.curation.adding.transcript import Transcript, read_answers, unfinished_file
from relations.errors import UsageError


@pytest.fixture
def table(events_package):
    return events_package.table("events")


def conversation(answers, earlier=(), date="the day"):
    """Ask for a date and a kind, the answers being those of somebody who then goes away; return the transcript and what was shown."""
    shown, waiting = [], list(answers)

    def ask(prompt):
        shown.append(prompt)
        if not waiting:
            raise EOFError
        return waiting.pop(0)

    transcript = Transcript(ask, shown.append, earlier)
    try:
        transcript.tell(f"date: {date}")
        transcript.ask("date> ")
        transcript.tell("kind: what it was")
        transcript.ask("kind> ")
    except EOFError:
        pass
    return transcript, shown


def test_what_was_answered_is_answered_again_and_the_rest_is_asked(table):
    first, _ = conversation(["1985"])
    assert first.keep(table)
    again, shown = conversation(["visit"], read_answers(table))
    assert shown == ["date: the day", "date> 1985", "kind: what it was", "kind> "]
    assert [answer for _, answer in again.answers] == ["1985", "visit"]


def test_the_width_of_the_terminal_does_not_count(table):
    conversation(["1985"], date="the day on which")[0].keep(table)
    _, shown = conversation([], read_answers(table), date="the day\n  on which")
    assert "date> 1985" in shown


def test_where_other_things_are_shown_it_is_asked_anew_and_nothing_typed_is_hidden(table):
    conversation(["1985", "visit"])[0].keep(table)
    again, shown = conversation(["1986", "meeting"], read_answers(table), date="another column by now")
    assert "  the data have changed since; what you typed from here on was: 1985 | visit" in shown
    assert [answer for _, answer in again.answers] == ["1986", "meeting"]


def test_answers_that_were_not_reached_are_kept_again(table):
    conversation(["1985", "visit"])[0].keep(table)
    answers = read_answers(table)
    Transcript(input, print, answers).keep(table)  # given up before the first question
    assert read_answers(table) == answers


def test_nothing_typed_is_nothing_kept(table):
    assert not conversation([])[0].keep(table)
    assert not unfinished_file(table).exists()


@pytest.mark.parametrize("content", ["", "{", "3", '["a"]', '[["a", "b", "c"]]'])
def test_a_damaged_file_is_told(table, content):
    unfinished_file(table).write_text(content)
    with pytest.raises(UsageError, match="cannot be read; remove it and begin anew"):
        read_answers(table)
