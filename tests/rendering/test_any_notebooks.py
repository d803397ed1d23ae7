"""Notebooks that we did not write become a page and a PDF: those in the installed packages, and all below a folder (`pytest --notebooks DIR`).

At the end pytest prints a table of what was shortened, replaced or left out (tests/conftest.py).
"""

import sysconfig
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from survey import as_property, survey

pytestmark = pytest.mark.slow

INSTALLED = Path(sysconfig.get_path("purelib"))
LEAST = 0.95  # of the words; what falls below has words hidden by its author, or is told in the table


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    folders = [INSTALLED, *metafunc.config.getoption("--notebooks")]
    files = [
        file for folder in folders for file in sorted(Path(folder).rglob("*.ipynb")) if "checkpoint" not in file.name
    ]
    metafunc.parametrize("file", files, ids=lambda file: file.name)


def test_it_is_converted(file: Path, record_property: Callable[[str, Any], None]) -> None:
    found = survey(file)
    record_property("surveyed", as_property(found))
    assert found.error == "" or is_none(file)
    if file.is_relative_to(INSTALLED):
        assert min(found.page or 1, found.pdf or 1) >= LEAST


def is_none(file: Path) -> bool:
    """Tell whether a file is no notebook that any program reads."""
    import nbformat

    try:
        nbformat.read(file, 4)
    except Exception:  # noqa: BLE001  (whatever it says)
        return True
    return False
