"""The makers of small projects lie in tests/fixtures/builds; this lets the tests import them."""

import sys
from pathlib import Path

for room in ("builds", "rendering"):
    sys.path.append(str(Path(__file__).parents[2] / "fixtures" / room))
