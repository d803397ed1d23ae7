import pytest

from relations.early_stop import is_early_stop, told_early_stop


@pytest.mark.parametrize(
    "name", ["SystemExit", "StopExecution", "StopExecutionError", "EarlyExit", "NotebookExit", "Stop", "ExitNotebook"]
)
def test_exceptions_that_say_stop(name):
    assert is_early_stop(name)


@pytest.mark.parametrize(
    "name",
    ["StopIteration", "StopAsyncIteration", "GeneratorExit", "ValueError", "NonStopError", "ExistsError", "KeyboardInterrupt", ""],
)  # fmt: skip
def test_exceptions_that_say_something_else(name):
    assert not is_early_stop(name)


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("SystemExit", "0", ""),
        ("SystemExit", "", ""),
        ("SystemExit", "None", ""),
        ("SystemExit", "3", ", with the exit status 3"),
        ("SystemExit", "no votes in this period", ": no votes in this period"),
        ("StopExecution", "", ""),
    ],
)
def test_the_sentence_gives_the_reason_of_the_notebook(name, value, told):
    assert told_early_stop(4, name, value) == f"this report ended early at cell 4{told}"
