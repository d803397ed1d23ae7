"""The dossier of the project's own data, read once, whole and clipped. The helpers lie in tests/fixtures/exhibits."""

import sys
from pathlib import Path

import pytest

from relations.dossier import Dossier, load

sys.path += [str(Path(__file__).parents[1] / "fixtures" / "exhibits"), str(Path(__file__).parents[1] / "fixtures")]


@pytest.fixture(scope="session")
def whole() -> Dossier:
    return load()


@pytest.fixture(scope="session")
def cold_war(whole: Dossier) -> Dossier:
    """13 November 1970 to 25 December 1991; the yearly figures are those of 1971 to 1991."""
    return whole.during("cold-war")


@pytest.fixture(scope="session")
def before(whole: Dossier) -> Dossier:
    """Two years before anything that the data hold."""
    return whole.during("1930/1931")
