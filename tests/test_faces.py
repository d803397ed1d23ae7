"""Faces are lazy: they name what a package offers, and load it when it is asked for."""

import ast
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from relations import exhibits, faces, measures

pytestmark = pytest.mark.slow

SUBJECTS = ("voting", "council", "arms", "diplomacy", "chronicle", "presence", "economy", "turning", "overview")


def loaded_by(statement: str) -> set[str]:
    code = f"{statement}\nimport sys\nprint(*(name for name in sys.modules if name.startswith('relations')))"
    return set(subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split())


@pytest.mark.parametrize("face", [exhibits, measures])
def test_every_name_is_that_of_its_home(face):
    assert len(face.__all__) > 40
    assert set(face.__all__) <= set(dir(face))
    assert list(face._HOMES) == sorted(face._HOMES)
    for name, home in face._HOMES.items():
        assert getattr(face, name) is getattr(import_module(f"{face.__name__}.{home}"), name)
    with pytest.raises(AttributeError, match=f"module '{face.__name__}' has no attribute 'nothing'"):
        _ = face.nothing


@pytest.mark.parametrize("face", [exhibits, measures])
def test_types_and_table_name_the_same_homes(face):
    """What a type checker is told is what is imported."""
    tree = ast.parse(Path(face.__file__).read_text(encoding="utf-8"))
    told = {
        alias.name: node.module
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and str(node.module).startswith(f"{face.__name__}.")
        for alias in node.names
    }
    assert told == {name: f"{face.__name__}.{home}" for name, home in face._HOMES.items()}


@pytest.mark.parametrize("face", [exhibits, measures])
def test_no_module_hides_a_name(face):
    """A module directly in the package becomes its attribute once it is loaded, in place of a function of its name."""
    alike = {f"{face.__name__}.{name}" for name, home in face._HOMES.items() if name == home}
    assert alike - loaded_by(f"import {face.__name__}") == set(), "these have to be bound at once"


def test_one_chart_loads_one_chart():
    loaded = loaded_by("from relations.exhibits import agreement_by_year")
    assert "relations.exhibits.voting.agreement_by_year" in loaded
    subjects = {name.split(".")[2] for name in loaded if name.startswith("relations.exhibits.")} & set(SUBJECTS)
    assert subjects == {"voting"}
    charts = {f"relations.exhibits.{home}" for home in exhibits._HOMES.values() if home.split(".")[0] in SUBJECTS}
    assert loaded & charts == {"relations.exhibits.voting.agreement_by_year"}


@pytest.mark.parametrize(
    ("face", "name", "meant"), [(exhibits, "veto_timelin", "veto_timeline"), (measures, "agrement", "agreement")]
)
def test_a_name_that_is_not_offered_is_told_with_what_it_resembles(face, name, meant):
    with pytest.raises(AttributeError, match=rf"no attribute '{name}'; did you mean {meant}"):
        getattr(face, name)
    assert meant in faces.offered(face.__name__)


def test_which_modules_were_asked_for_is_kept_however_many_are_loaded():
    code = """
import relations.exhibits.council.vetoes_on_partner
from relations import exhibits, faces, measures
print(sorted(faces.asked))
_ = exhibits.agreement_by_year, exhibits.agreement_by_year, measures.vetoes, measures.claim_ranges
print(sorted(faces.asked))
"""
    told = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.splitlines()
    before, after = map(ast.literal_eval, told)
    assert before == []
    assert {"relations.exhibits.voting.agreement_by_year", "relations.measures.council.vetoes"} <= set(after)
    assert not [name for name in after if "vetoes_on_partner" in name or "claim_ranges" in name]


def test_one_measure_loads_one_measure():
    loaded = loaded_by("from relations.measures import vetoes")
    rooms = {name.split(".")[2] for name in loaded if name.startswith("relations.measures.")} & set(SUBJECTS)
    assert rooms == {"council"}
