"""Why a notebook could not be converted."""

import nbformat
from invented import code, markdown, notebook
from nbclient.exceptions import CellExecutionError

from relations.errors import DataError
from relations.rendering.failures import told_failure


def test_ours_say_it_themselves_and_others_with_their_name():
    assert told_failure(DataError("cell 4: no such thing"), None) == "cell 4: no such thing"
    assert told_failure(KeyError("a"), None) == "KeyError: 'a'"
    assert told_failure(ValueError("one\ntwo"), None) == "ValueError: one"


def test_bytes_that_are_no_text():
    error = UnicodeDecodeError("utf-8", b"a\xe9", 1, 2, "")
    assert told_failure(error, None) == "not a notebook: byte 2 is not UTF-8; save it with JupyterLab"


def test_a_cell_that_raised_is_named_with_its_line():
    trace = ["Cell In[3], line 2\n      1 a\n----> 2 1 / 0"]
    raised = {"output_type": "error", "ename": "ZeroDivisionError", "evalue": "division by zero", "traceback": trace}
    run = nbformat.from_dict(notebook(markdown("# T"), code(raised) | {"execution_count": 3}))
    error = CellExecutionError("\n".join(trace), "ZeroDivisionError", "division by zero")
    assert told_failure(error, run) == "cell 2, line 2: ZeroDivisionError: division by zero"
