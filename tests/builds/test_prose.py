import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small import code, text, write

from relations.builds.dossier_texts import parts_text
from relations.builds.prose import apart, with_prose
from relations.errors import DataError
from relations.notebook_cells import INJECTED


@pytest.fixture
def notebook(tmp_path):
    return write(tmp_path / "n.ipynb", text("# A"), code("a = 1", "parameters"), text("Then."), code("a"))


@pytest.fixture
def texts(tmp_path):
    return tmp_path / "texts.md"


def edited(notebook, change):
    content = json.loads(notebook.read_text())
    change(content)
    notebook.write_text(json.dumps(content))


def told(notebook, texts):
    found = apart(notebook, texts)
    return found.code(), found.code_parts(), found.prose()


def ran(notebook):
    """The notebook as a run leaves it: outputs, what papermill puts in, and its notes."""
    content = json.loads(notebook.read_text())
    for cell in content["cells"]:
        cell["metadata"] = {"tags": [], **cell["metadata"], "papermill": {}}
        cell["source"] = cell["source"].splitlines(keepends=True)
        if cell["cell_type"] == "code":
            cell["outputs"] = [{"output_type": "stream", "name": "stdout", "text": cell["source"]}]
    place = next((n for n, cell in enumerate(content["cells"], 1) if "parameters" in cell["metadata"]["tags"]), 0)
    put_in = {"cell_type": "code", "id": INJECTED, "metadata": {"tags": [INJECTED]}, "source": ["a = 2"], "outputs": []}
    content["cells"].insert(place, put_in)
    return content


@pytest.mark.parametrize(
    ("change", "run_again", "read_again"),
    [
        (lambda it: it["cells"][0].update(source="# B"), False, True),
        (lambda it: it["cells"].insert(1, text("New.") | {"id": "new"}), False, True),
        (lambda it: it["cells"].insert(2, it["cells"].pop(0)), False, True),
        (lambda it: it["cells"].pop(2), False, True),
        (lambda it: it["cells"][0]["metadata"].update(tags=["remove-cell"]), False, True),
        (lambda it: it["cells"][1].update(outputs=[{"output_type": "stream"}], execution_count=4), False, False),
        (lambda it: it["cells"][3].update(source=["a", " + 1"]), True, False),
        (lambda it: it["cells"][3]["metadata"].update(tags=["remove-input"]), True, False),
        (lambda it: it["cells"].insert(1, it["cells"].pop(3)), True, True),
        (lambda it: it["metadata"].update(title="T"), True, False),
        (lambda it: it.update(nbformat_minor=4), True, False),
        (lambda it: it["cells"].append(code("b", INJECTED) | {"id": "b"}), True, True),
        (lambda it: it["cells"][0].pop("id"), True, True),
    ],
)
def test_what_changes_the_text_alone_changes_nothing_that_is_run(notebook, texts, change, run_again, read_again):
    before = told(notebook, texts)
    edited(notebook, change)
    after = told(notebook, texts)
    assert (after[0] != before[0], after[2] != before[2]) == (run_again, read_again)


def test_a_text_of_the_dossier_is_code_where_it_stands_for_code(notebook, texts):
    texts.write_text(parts_text({"cell-1": "# Ours", "cell-4": "a + a"}))
    assert apart(notebook, texts).code_parts() == {"cell-4": "a + a"}
    assert [cell["source"] for _, cell in apart(notebook, texts).prose()] == ["# Ours", "Then."]
    edited(notebook, lambda it: it.update(nbformat_minor=4) or it["cells"][0].pop("id"))
    assert apart(notebook, texts).code_parts() == {"cell-1": "# Ours", "cell-4": "a + a"}, "nobody knows which is which"


def test_a_cell_in_whose_place_the_dossier_has_a_text_is_none_of_what_is_run_or_read(notebook, texts):
    texts.write_text(parts_text({"cell-1": "# Ours", "cell-4": "a + a"}))
    before = told(notebook, texts)
    edited(notebook, lambda it: it["cells"][0].update(source="# B"))
    edited(notebook, lambda it: it["cells"][3].update(source="a * a"))
    assert told(notebook, texts) == before
    assert apart(notebook, texts).replaced() == {"cell-1": "# B", "cell-4": "a * a"}


def test_the_outputs_stay_below_their_code_and_the_text_is_as_it_is_now(notebook, texts):
    executed = ran(notebook)
    edited(notebook, lambda it: it["cells"][0].update(source="# B\n\nMore."))
    edited(notebook, lambda it: it["cells"].insert(2, text("Between.") | {"id": "new"}))
    edited(notebook, lambda it: it["cells"].pop(3))
    assert with_prose(executed, notebook, texts) == ran(notebook)


kinds = st.lists(st.sampled_from(["text", "code", "parameters"]), max_size=6).filter(
    lambda found: found.count("parameters") < 2
)


@given(kinds, kinds)
def test_any_new_text_around_the_same_code_gives_what_a_run_gives(tmp_path_factory, before, after):
    folder = tmp_path_factory.mktemp("any")
    own = [kind for kind in before if kind != "text"]

    def laid(order):
        cells = [text(f"Text {n}.\n\nMore.") if kind == "text" else code("1", kind) for n, kind in enumerate(order)]
        return write(folder / "n.ipynb", *cells)

    now = [kind for kind in after if kind == "text"] + own
    executed = ran(laid(before))
    notebook = laid(now)
    names = iter([cell["id"] for cell in executed["cells"] if cell["id"] != INJECTED and cell["cell_type"] == "code"])
    edited(notebook, lambda it: [one.update(id=next(names)) for one in it["cells"] if one["cell_type"] == "code"])
    assert with_prose(executed, notebook, folder / "none.md") == ran(notebook)


def test_code_that_was_saved_meanwhile_is_told(notebook, texts):
    executed = ran(notebook)
    edited(notebook, lambda it: it["cells"][3].update(source="a + 1"))
    with pytest.raises(DataError, match=r"n\.ipynb: its code was saved while the report was made"):
        with_prose(executed, notebook, texts)


def test_a_notebook_that_cannot_be_taken_apart_stays_as_it_was_run(notebook, texts):
    executed = ran(notebook)
    edited(notebook, lambda it: [cell.pop("id") for cell in it["cells"]])
    assert with_prose(executed, notebook, texts) is executed
    assert apart(notebook, texts).prose() is None
