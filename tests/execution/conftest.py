"""The makers of small notebooks lie in tests/fixtures/builds; this lets the tests import them."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "fixtures" / "builds"))
