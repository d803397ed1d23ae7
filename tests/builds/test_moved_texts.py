import json

import pytest

from relations.builds.dossier_texts import with_texts
from relations.builds.moved_texts import move_texts
from relations.errors import UsageError


@pytest.fixture
def notebook(tmp_path):
    file = tmp_path / "harbours.ipynb"
    cells = [
        {"cell_type": "markdown", "id": "title", "metadata": {}, "source": ["# Harbours"]},
        {"cell_type": "markdown", "id": "background", "metadata": {}, "source": ["Arcadia has\n", "a harbour."]},
        {
            "cell_type": "code",
            "id": "chosen",
            "metadata": {"tags": ["hidden"]},
            "source": ["names = [1]"],
            "outputs": [],
        },
    ]
    file.write_text(json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}, indent=1) + "\n")
    return file


def told(cells):
    return {cell["id"]: "".join(cell["source"]) for cell in cells}


def test_what_a_run_puts_together_is_as_before(notebook, tmp_path):
    before = json.loads(notebook.read_text())
    file = move_texts(notebook, "harbours", tmp_path / "data", ["background", "chosen"])
    after = json.loads(notebook.read_text())
    assert told(with_texts(after, file)["cells"]) == told(before["cells"])
    assert told(after["cells"]) == {"title": "# Harbours", "background": "", "chosen": "names = [1]"}
    assert [cell["metadata"].get("tags", []) for cell in after["cells"]] == [[], ["dossier"], ["dossier", "hidden"]]


def test_code_can_be_left_neutral_and_more_cells_moved_later(notebook, tmp_path):
    move_texts(notebook, "harbours", tmp_path / "data", ["chosen"], leave="names = []")
    file = move_texts(notebook, "harbours", tmp_path / "data", ["background"])
    assert told(json.loads(notebook.read_text())["cells"])["chosen"] == "names = []"
    assert (
        file.read_text() == "<!-- cell: background -->\nArcadia has\na harbour.\n\n<!-- cell: chosen -->\nnames = [1]\n"
    )


def test_a_cell_that_is_not_there_moves_nothing(notebook, tmp_path):
    before = notebook.read_bytes()
    with pytest.raises(UsageError, match=r"no cell 'backgruond' in harbours\.ipynb; did you mean background"):
        move_texts(notebook, "harbours", tmp_path / "data", ["backgruond"])
    assert notebook.read_bytes() == before
    assert not (tmp_path / "data").exists()
