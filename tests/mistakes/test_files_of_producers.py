"""What `relations ingest` says of a file that cannot be trusted; nothing is written then."""

import pytest
from in_files import MISTAKES

from relations.package import open_package


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.did)
def test_a_file_that_is_not_what_it_should_be(mistake, told, tmp_path):
    """With the project's own data, which a refused file leaves as they are."""
    root = open_package().root
    before = {file.name: file.stat().st_mtime_ns for file in root.glob("*.csv")}
    kind, content = mistake.how
    file = tmp_path / "file.csv"
    file.write_bytes(content)
    code, said = told("ingest", kind, str(file), "--edition", "sipri-at-2026" if "sipri" in kind else "un-dl-ga-2025")
    assert mistake.is_told_by(said.removeprefix("relations: ").strip()), said
    assert code == mistake.code
    assert {file.name: file.stat().st_mtime_ns for file in root.glob("*.csv")} == before
