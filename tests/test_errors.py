from pathlib import Path

import pytest

from relations.errors import DataError, Interrupted, LineError, RelationsError, UsageError


@pytest.mark.parametrize(
    ("kind", "code"), [(RelationsError, 1), (UsageError, 2), (DataError, 3), (LineError, 3), (Interrupted, 130)]
)
def test_each_kind_has_the_exit_code_of_the_manual(kind, code):
    """2 is a wrong use and 130 an interruption, as shells have it (bash, EXIT STATUS)."""
    assert kind.exit_code == code
    assert issubclass(kind, RelationsError)


def test_a_fault_on_a_line_names_it_as_editors_do():
    error = LineError(Path("data/events.csv"), 12, "two cells")
    assert str(error) == "data/events.csv:12: two cells"
    assert (error.line, error.problem) == (12, "two cells")


def test_a_fault_of_a_whole_file_has_no_line():
    assert str(LineError(Path("events.csv"), 0, "is not there")) == "events.csv: is not there"


def test_wrong_arguments_and_data_are_values_in_the_eyes_of_python():
    assert issubclass(UsageError, ValueError)
    assert issubclass(DataError, ValueError)
    assert not issubclass(Interrupted, ValueError)
