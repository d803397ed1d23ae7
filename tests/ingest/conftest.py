"""A small data package of the project's schema, and the invented files of the producers' layouts."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from relations.package import Package

sys.path.append(str(Path(__file__).parents[1] / "fixtures" / "ingest"))

from small_package import FIXTURES, small_package


@pytest.fixture
def package(tmp_path: Path) -> Package:
    """A package with the project's descriptor and the tables that ingest reads; those that it writes are missing."""
    return small_package(tmp_path / "data")


@pytest.fixture
def fixture_file() -> Callable[[str], Path]:
    return lambda name: FIXTURES / name


@pytest.fixture
def edited(tmp_path: Path) -> Callable[..., Path]:
    """Return a function that copies a fixture with one text replaced (it must be there) and gives the copy."""

    def edit(name: str, old: str, new: str, *, encoding: str = "utf-8") -> Path:
        text = (FIXTURES / name).read_bytes().decode(encoding)
        assert old in text
        file = tmp_path / name
        file.write_bytes(text.replace(old, new, 1).encode(encoding))
        return file

    return edit
