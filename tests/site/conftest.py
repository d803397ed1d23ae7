"""Explorers of the project's own data, and of invented data with what somebody might plant in them (tests/fixtures/site)."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from relations.package import Package, open_package

if TYPE_CHECKING:
    from relations.site.explorers import Imprint

FIXTURES = Path(__file__).parents[1] / "fixtures"
sys.path += [str(FIXTURES), str(FIXTURES / "site")]


@pytest.fixture
def imprint() -> "Imprint":
    from explored import IMPRINT

    return IMPRINT


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the explorers of the whole data."""
    from explored import written

    return written(open_package(), tmp_path_factory.mktemp("site"))


@pytest.fixture
def hostile_package(events_package: Package) -> Package:
    """The invented events, with what is tried in each text."""
    from explored import plant

    plant(events_package)
    return events_package
