"""A dossier of invented states without a permanent seat: Arcadia was elected twice, Borduria twice, and in 1987 both sat."""

import sys
from pathlib import Path

import pytest

from relations.dossier import load

sys.path.append(str(Path(__file__).parents[2] / "fixtures" / "starting"))


@pytest.fixture(scope="session")
def elected(tmp_path_factory):
    import invented_pair
    from producers_files import write_files

    from relations.starting.start import NewPackage, start

    folder = tmp_path_factory.mktemp("elected")
    kept = invented_pair.kept_package(folder / "kept")
    files = {"un-sc": write_files(folder / "files", invented_pair.PAIR)["un-sc"]}
    start(folder / "data", NewPackage(("ARC", "BOR"), ["CAR"], files), kept)
    start(folder / "turned", NewPackage(("BOR", "CAR"), files=files), kept)
    return load(folder / "data"), load(folder / "turned")
