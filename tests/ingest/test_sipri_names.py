from pathlib import Path

import pytest

from relations.errors import DataError
from relations.ingest.sipri_names import SipriNames
from relations.package import Package


def test_names(package: Package) -> None:
    names = SipriNames(package)
    assert names.code(" Soviet Union ", Path("f.csv"), 3, "Supplier") == "RUS"
    assert names.known("Russia") == "RUS"
    assert names.known("Atlantis") is None
    assert names.written("RUS") == ("Russia", "Soviet Union")
    with pytest.raises(
        DataError, match=r"f\.csv:3: Supplier: 'Atlantis' is not in state_names\.csv \(scheme sipri\); add it there"
    ):
        names.code("Atlantis", Path("f.csv"), 3, "Supplier")
