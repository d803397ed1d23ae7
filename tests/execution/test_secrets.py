import json

import pytest
from nbformat.v4 import new_code_cell, new_notebook, new_output

from relations.execution.run import CellError
from relations.execution.secrets import hidden, hide
from relations.execution.values import HIDDEN, Secret, plain

VALUES = ["all", Secret("RELATIONS_TOKEN")]


@pytest.fixture(autouse=True)
def token(monkeypatch):
    monkeypatch.setenv("RELATIONS_TOKEN", 's3cr"t/ö')


def notebook(**data):
    outputs = [new_output("stream", text=data["text"])] if "text" in data else []
    outputs += [new_output("display_data", data=data["bundle"])] if "bundle" in data else []
    return new_notebook(cells=[new_code_cell("print(token)", outputs=outputs)])


def test_what_cells_print_is_hidden_in_all_forms():
    printed = f's3cr"t/ö {json.dumps(chr(34))} {json.dumps("s3cr" + chr(34) + "t/ö")} ?token=s3cr%22t%2F%C3%B6'
    executed = notebook(
        text=printed, bundle={"text/html": ['<a href="s3cr%22t%2F%C3%B6">'], "application/json": {"a": ['s3cr"t/ö']}}
    )
    hide(executed, VALUES)
    text = json.dumps(executed, ensure_ascii=False)
    assert "s3cr" not in text
    assert executed.cells[0].outputs[0].text.startswith(f"{HIDDEN} ")
    assert executed.cells[0].outputs[1].data["application/json"] == {"a": [HIDDEN]}


def test_an_error_hides_it_too():
    error = hidden(CellError(2, "ValueError", 'no s3cr"t/ö', 'raise ValueError(s3cr"t/ö)'), VALUES)
    assert (error.message, error.traceback, error.cell) == (f"no {HIDDEN}", f"raise ValueError({HIDDEN})", 2)


def test_without_secrets_nothing_is_touched():
    executed = notebook(text="a secret")
    hide(executed, ["all", 3])
    assert executed.cells[0].outputs[0].text == "a secret"
    assert plain({"token": VALUES[1]}) == {"token": HIDDEN}
