import json
import platform
from pathlib import Path

from relations.builds.digests import Digests, sha256
from relations.builds.edition import Edition
from relations.builds.inputs import Inputs
from relations.builds.provenance import data_digest, provenance
from relations.package import Package

EDITION = Edition(Path("data"), "Title", "2026-11-24", "12 August 2026", "3f2a91c", ())


def project(root):
    (root / "data").mkdir()
    (root / "data" / "events.csv").write_text("event\nx\n")
    (root / "data" / "datapackage.json").write_text(
        json.dumps({"resources": [{"name": "events", "path": "events.csv"}]})
    )
    return Inputs(Package(root / "data"), root / "reports" / "reports.toml", None, Digests(root))


def test_a_report_is_made_from_edition_commit_data_python_and_lock(tmp_path):
    inputs = project(tmp_path)
    (tmp_path / "requirements.lock").write_text("pandas==3")
    assert provenance(inputs, EDITION) == {
        "edition": "2026-11-24",
        "commit": "3f2a91c",
        "data": data_digest(inputs.package, inputs.digests),
        "python": platform.python_version(),
        "lock": sha256(tmp_path / "requirements.lock"),
    }


def test_without_a_lock_there_is_none(tmp_path):
    assert provenance(project(tmp_path), EDITION)["lock"] is None


def test_the_digest_of_the_data_changes_with_each_table(tmp_path):
    package = project(tmp_path).package
    before = data_digest(package, Digests(tmp_path))
    assert data_digest(package, Digests(tmp_path)) == before
    (tmp_path / "data" / "events.csv").write_text("event\ny\n")
    assert data_digest(package, Digests(tmp_path)) != before
