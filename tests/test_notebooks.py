"""The notebooks as they are stored. All: no outputs, and the layout that Jupyter writes. Ours, as `cells.py` lists them: the rules of the house
besides, such as short cells without drawing code. How they run is for nbmake and the end-to-end test.
"""

import json
import re
import sys
import tomllib
from pathlib import Path

import pytest

from relations.builds.parameters import declared_parameters

sys.path.append(str(Path(__file__).parent / "fixtures" / "reports"))

from cells import NOTEBOOKS, OURS

EVERY = sorted(NOTEBOOKS.glob("*.ipynb"))


@pytest.fixture(params=OURS)
def file(request) -> Path:
    return NOTEBOOKS / f"{request.param}.ipynb"


@pytest.fixture
def cells(file: Path) -> list[dict]:
    return read(file)


def read(file: Path) -> list[dict]:
    return json.loads(file.read_text(encoding="utf-8"))["cells"]


@pytest.mark.parametrize("any_file", EVERY, ids=[file.stem for file in EVERY])
def test_stored_without_outputs_and_counts(any_file: Path) -> None:
    code = [cell for cell in read(any_file) if cell["cell_type"] == "code"]
    assert [cell["id"] for cell in code if cell["outputs"] or cell["execution_count"] is not None] == []


@pytest.mark.parametrize("any_file", EVERY, ids=[file.stem for file in EVERY])
def test_stored_as_jupyter_would(any_file: Path) -> None:
    text = any_file.read_text(encoding="utf-8")
    assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=1) + "\n"


def test_the_reports_of_the_project_are_made_from_ours() -> None:
    """A report of a colleague may have any notebook; these nine are all there."""
    reports = tomllib.loads((NOTEBOOKS.parent / "reports/reports.toml").read_text(encoding="utf-8"))["reports"]
    assert set(OURS) <= {report["notebook"].removesuffix(".ipynb") for report in reports.values()}


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


# What belongs to one pair stands in its data package: names, days, years, sources.
OF_A_PAIR = re.compile(
    r"(?i)syria|russia|soviet|ussr|moscow|damascus|kremlin|ukrain|egypt|israel|iran\b|tartus|khmeimim|\bassad|putin|\[@|\b(?:19|20)\d\d\b"
)
# China's seat changed hands for every pair of states.
OF_ALL = {"method-china"}


def test_a_notebook_has_no_word_of_one_pair(cells: list[dict]) -> None:
    said = {cell["id"]: OF_A_PAIR.findall("".join(cell["source"])) for cell in cells if cell["id"] not in OF_ALL}
    assert {name: words for name, words in said.items() if words} == {}


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
