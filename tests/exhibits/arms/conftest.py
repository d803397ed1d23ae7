"""A dossier of invented states that supply each other: Borduria got most of its arms from Arcadia, which is declared second, and gave a little back."""

import sys
from pathlib import Path

import pytest

from relations.dossier import load

sys.path.append(str(Path(__file__).parents[2] / "fixtures" / "starting"))


@pytest.fixture(scope="session")
def both_ways(tmp_path_factory):
    import invented_pair
    from producers_files import write_files

    from relations.starting.start import NewPackage, start

    folder = tmp_path_factory.mktemp("both")
    files = {
        kind: file
        for kind, file in write_files(folder / "files", invented_pair.PAIR).items()
        if kind.startswith("sipri")
    }
    start(folder / "data", NewPackage(("BOR", "ARC"), files=files), invented_pair.kept_package(folder / "kept"))
    return load(folder / "data")
