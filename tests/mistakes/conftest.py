"""The mistakes lie in tests/fixtures/mistakes, one module a kind; this lets the tests import them, and runs commands on the invented events."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from relations.cli import main
from relations.package import Package

for room in ("builds", "mistakes"):
    sys.path.append(str(Path(__file__).parents[1] / "fixtures" / room))

Told = tuple[int, str]


@pytest.fixture
def package(titled_events: Package) -> Package:
    return titled_events


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Callable[..., Told]:
    """Return a function that runs a command and gives its exit code and what it says, without the folders of the test.

    A traceback fails the test: what is raised is not caught, and what is printed is looked at.
    """

    def run(*words: str) -> Told:
        try:
            code = main(words)
        except SystemExit as stopped:
            code = int(stopped.code or 0)
        printed = capsys.readouterr()
        said = printed.out + printed.err
        assert "Traceback" not in said
        for folder in ("events", "reports", "notebooks", ""):
            said = said.replace(f"{tmp_path / folder}/", "")
        return code, said

    return run
