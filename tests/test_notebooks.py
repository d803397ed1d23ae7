"""The notebooks as they are stored: no outputs, stable ids, short cells, no drawing code; how they run is for nbmake and the end-to-end test."""

import json
import re
from pathlib import Path

import pytest

from relations.builds.parameters import declared_parameters

NOTEBOOKS = sorted((Path(__file__).parents[1] / "notebooks").glob("*.ipynb"))


@pytest.fixture(params=NOTEBOOKS, ids=[file.stem for file in NOTEBOOKS])
def file(request) -> Path:
    return request.param


@pytest.fixture
def cells(file: Path) -> list[dict]:
    return json.loads(file.read_text(encoding="utf-8"))["cells"]


def test_there_are_notebooks() -> None:
    assert NOTEBOOKS


def test_stored_without_outputs_and_counts(cells: list[dict]) -> None:
    code = [cell for cell in cells if cell["cell_type"] == "code"]
    assert [cell["id"] for cell in code if cell["outputs"] or cell["execution_count"] is not None] == []


def test_ids_are_words_each_once(cells: list[dict]) -> None:
    ids = [cell["id"] for cell in cells]
    assert len(set(ids)) == len(ids)
    assert [name for name in ids if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name)] == []


def test_title_then_parameters_then_set_up(cells: list[dict], file: Path) -> None:
    title, parameters, setup, *_ = cells
    assert re.match(r"# \S.*\n\n\S", "".join(title["source"]))
    assert parameters["metadata"]["tags"] == ["parameters"]
    assert "relations.load().during(period)" in "".join(setup["source"])
    assert declared_parameters(file)["period"].default == "all"


def test_one_cell_gives_the_headline(cells: list[dict]) -> None:
    assert len([cell for cell in cells if "headline" in cell["metadata"].get("tags", [])]) == 1


def test_no_cell_is_long_or_draws(cells: list[dict]) -> None:
    for cell in cells:
        source = "".join(cell["source"])
        if cell["cell_type"] == "code":
            assert source.count("\n") < 15, cell["id"]
            assert not re.search(r"matplotlib|pyplot|\.plot\(|print\(", source), cell["id"]


def test_at_least_five_exhibits(cells: list[dict]) -> None:
    shown = [cell for cell in cells[3:] if cell["cell_type"] == "code" and "exhibits." in "".join(cell["source"])]
    assert len(shown) >= 6  # the findings and five more


def test_stored_as_jupyter_would(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=1) + "\n"
