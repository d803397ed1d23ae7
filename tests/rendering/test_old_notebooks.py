import pytest

from relations.rendering.loose import repaired
from relations.rendering.old_notebooks import renamed

OUTPUTS = [
    {
        "output_type": "pyout",
        "prompt_number": 2,
        "text": ["a", "b"],
        "html": "<b>a</b>",
        "metadata": {"png": {"width": 2}},
    },
    {"output_type": "stream", "stream": "stderr", "text": "x"},
    {"output_type": "pyerr", "ename": "E", "evalue": "v", "traceback": ["t"]},
]
CODE = {"cell_type": "code", "input": ["1\n", "2"], "collapsed": True, "prompt_number": 2, "outputs": OUTPUTS}


def test_cells_of_all_sheets_in_one_list_with_their_parts_by_their_new_names():
    sheets = [
        {"cells": [{"cell_type": "heading", "level": 2, "source": ["Two\n", "lines"]}]},
        {"cells": [CODE, "no cell"]},
    ]
    heading, code = repaired({"nbformat": 3, "worksheets": sheets}).cells
    assert (heading.cell_type, heading.source) == ("markdown", "## Two lines")
    assert (code.source, code.execution_count, code.metadata.collapsed) == ("1\n2", 2, True)
    result, stream, error = code.outputs
    assert (result.output_type, result.execution_count) == ("execute_result", 2)
    assert result.data == {"text/plain": "ab", "text/html": "<b>a</b>"}
    assert result.metadata == {"image/png": {"width": 2}}
    assert stream.name == "stderr"
    assert (error.output_type, error.traceback) == ("error", ["t"])


@pytest.mark.parametrize("sheets", [None, [], [None], [{"cells": 5}]])
def test_without_cells_there_are_none(sheets):
    assert renamed({"worksheets": sheets})["cells"] == []


def test_new_names_stay():
    output = {"output_type": "execute_result", "data": {"text/plain": "1"}, "metadata": {}, "execution_count": 1}
    cell = {"cell_type": "code", "metadata": {}, "source": "1", "outputs": [output], "execution_count": 1}
    assert renamed({"metadata": {}, "cells": [cell]})["cells"] == [cell]
