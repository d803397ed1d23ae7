"""The nine reports for all years, as this checkout builds them; what `make reports` has built already is taken from there."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FIXTURES = ROOT / "tests" / "fixtures"
sys.path += [str(FIXTURES), str(FIXTURES / "reports")]


@pytest.fixture(scope="session")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an edition with all reports for all years."""
    from cells import OURS

    out = tmp_path_factory.mktemp("edition") / "build"
    made = ROOT / "reports" / "build"
    if made.is_dir():
        shutil.copytree(made, out)
    command = [sys.executable, "-m", "relations", "build", *OURS, "--period", "all", "--out", str(out)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return out
