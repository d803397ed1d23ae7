import json
import math
import os
import re
import sys
import tempfile
from datetime import date
from pathlib import Path

import nbformat
import pytest
from small import code, parameters, text, write

from relations.execution.run import CellError, run_notebook

pytestmark = pytest.mark.slow


@pytest.fixture
def run(tmp_path):
    def run(*cells, kernel="python3", **values):
        notebook = write(tmp_path / "notebooks" / "small.ipynb", *cells, kernel=kernel)
        return run_notebook(notebook, {"period": "drift"} | values)

    return run


def printed(run):
    return [output.text for cell in run.notebook.cells for output in cell.get("outputs", []) if "text" in output]


def test_parameters_replace_the_defaults_and_the_notebook_runs_where_it_lies(run):
    done = run(parameters('period: str = "all"\nleast: int = 1'), code("import os\nprint(period, least, os.listdir())"))
    assert done.error is None
    assert printed(done) == ["drift 1 ['small.ipynb']\n"]
    assert done.seconds > 0
    nbformat.validate(done.notebook)


def test_values_that_json_lacks_reach_the_notebook_and_it_can_be_written(run):
    values = {"day": date(2011, 3, 15), "top": math.inf, "pair": (1, 2), "label": 'O\'Brien "x" \\ {y}\nدمشق'}
    source = "day = top = pair = label = None"
    done = run(parameters(source), code("print(repr(day), top, pair, ascii(label))"), **values)
    assert printed(done) == [f"datetime.date(2011, 3, 15) inf (1, 2) {values['label']!a}\n"]
    text = nbformat.writes(done.notebook)
    assert not {"NaN", "Infinity"} & set(re.findall(r"\w+", text))


def test_a_notebook_without_a_kernel_and_with_the_marks_of_windows_runs(tmp_path):
    file = write(tmp_path / "small.ipynb", parameters(), code("print(period)"))
    content = json.loads(file.read_text(encoding="utf-8")) | {"metadata": {}}
    file.write_bytes(json.dumps(content, indent=1).replace("\n", "\r\n").encode("utf-8-sig"))
    assert printed(run_notebook(file, {"period": "drift"})) == ["drift\n"]


def test_two_runs_give_the_same_notebook(run):
    cells = (text("# Title"), parameters(), code("1 + 1"))
    assert run(*cells).notebook == run(*cells).notebook


def test_the_notebook_does_not_tell_which_patch_of_python_ran_it(run):
    assert run(code("1")).notebook.metadata.language_info.version == "{}.{}".format(*sys.version_info)


def test_what_a_cell_prints_is_one_output_wherever_the_kernel_cuts_it(run):
    slow = "import sys, time\nfor i in range(3):\n    print(i, end='', flush=True); time.sleep(0.1)\nprint('!', file=sys.stderr, flush=True)\nprint('end')"
    cell = run(parameters(), code(slow)).notebook.cells[-1]
    assert [(output.name, output.text) for output in cell.outputs] == [
        ("stdout", "012"),
        ("stderr", "!\n"),
        ("stdout", "end\n"),
    ]


def test_it_stops_at_the_cell_that_raises_and_counts_as_the_file_does(run):
    """The failing cell reads as one before it that did not fail."""
    cells = (
        text("# Title"),
        parameters(),
        code("left = [1]"),
        code("left.pop()"),
        code("left.pop()"),
        code("print('never')"),
    )
    done = run(*cells)
    assert (done.error.cell, done.error.name, done.error.message) == (5, "IndexError", "pop from empty list")
    assert str(done.error) == "cell 5, line 1: IndexError: pop from empty list"
    assert "left.pop()" in done.error.traceback
    assert printed(done) == []
    assert [cell.id for cell in done.notebook.cells] == [
        "cell-1", "cell-2", "injected-parameters", "cell-3", "cell-4", "cell-5", "cell-6",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("a = 1\n\nraise ValueError(a)", 3),
        ("def draw():\n    return 1 / 0\n\n\nlist(map(lambda _: draw(), [1]))", 2),  # where it is raised in the cell
        ("first()", 1),  # not where it is raised in the cell before
        ("try:\n    1 / 0\nexcept ZeroDivisionError:\n    raise ValueError('x')", 4),  # the last of two
        ("a = 1\nb = = 2", 2),
        ("import json\n\njson.loads('')", 3),
        ("%%time\n1 / 0", None),  # IPython does not tell
    ],
)
def test_the_line_of_the_cell_is_told_where_it_is_known(run, source, line):
    done = run(parameters(), code("def first():\n\n    return 1 / 0"), code(source))
    assert (done.error.cell, done.error.line) == (3, line)


def test_an_error_before_the_parameters_is_counted_too(run):
    assert run(code("1 / 0"), parameters()).error.cell == 1


def test_a_kernel_that_dies_is_an_error_of_its_cell(run):
    done = run(
        parameters(), code("print('before', flush=True)"), code("import os\nos._exit(1)"), code("print('never')")
    )
    assert (done.error.cell, done.error.name) == (3, "DeadKernelError")
    assert printed(done) == ["before\n"]


def test_a_kernel_that_does_not_exist_is_an_error_that_names_it(run):
    done = run(parameters(), kernel="no-such-kernel")
    assert isinstance(done.error, CellError)
    assert "no-such-kernel" in str(done.error)


@pytest.mark.skipif(os.name != "posix", reason="kernels talk over ports there")
def test_each_kernel_has_sockets_of_its_own_which_go_with_it(run):
    """Kernels that start side by side on sockets of the same name would take each other's messages."""
    ask = code(
        "import json\nfrom ipykernel.connect import get_connection_info\nprint(json.loads(get_connection_info())['ip'])"
    )
    first, second = (Path(printed(run(ask))[0].strip()) for _ in range(2))
    assert first.is_absolute()
    assert first.parent != second.parent
    assert not first.parent.exists()


def test_the_path_of_temporary_files_may_be_long(run, tmp_path, monkeypatch):
    """A socket with a path of more than 107 bytes cannot be made."""
    place = tmp_path / ("x" * 60) / ("y" * 60)
    place.mkdir(parents=True)
    monkeypatch.setenv("TMPDIR", str(place))
    monkeypatch.setattr(tempfile, "tempdir", None)
    done = run(parameters(), code("import tempfile; print(tempfile.gettempdir())"))
    assert done.error is None
    assert printed(done) == [f"{place}\n"]
    assert list(place.iterdir()) == []


def test_kernels_are_warm(run):
    done = run(parameters(), code("import sys; print('pandas' in sys.modules)"))
    assert printed(done) == [f"{sys.platform == 'linux'}\n"]


@pytest.mark.parametrize(
    ("stop", "told"),
    [
        ("import sys\nsys.exit(0)", "this report ended early at cell 2"),
        ("raise SystemExit", "this report ended early at cell 2"),
        ("import sys\nsys.exit(3)", "this report ended early at cell 2, with the exit status 3"),
        ("class StopExecution(Exception):\n    pass\nraise StopExecution('no votes')", "this report ended early at cell 2: no votes"),
    ],
)  # fmt: skip
def test_a_notebook_that_ends_early_says_so_with_its_cell(run, stop, told):
    done = run(parameters(), code(stop), code("print('never')"))
    assert str(done.error) == f"{told}; a notebook has to run to its last cell"
    assert "never\n" not in printed(done)


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("a = 1\nvotes = [1, 2\nprint(votes)", "cell 2, line 2: SyntaxError: '[' was never closed"),
        ("assert False", "cell 2, line 1: AssertionError"),
    ],
)
def test_an_error_has_no_name_of_a_file_that_is_the_cell_and_no_empty_message(run, source, told):
    assert str(run(parameters(), code(source)).error) == told


def test_a_cell_that_may_raise_ends_nothing_early(run):
    caught = code("try:\n    raise SystemExit\nexcept SystemExit:\n    print('on')")
    done = run(parameters(), caught)
    assert (done.error, printed(done)) == (None, ["on\n"])
