"""The makers of notebooks lie in tests/fixtures/builds and tests/fixtures/rendering; this lets the tests import them."""

import sys
from pathlib import Path

for room in ("builds", "rendering"):
    sys.path.append(str(Path(__file__).parents[1] / "fixtures" / room))
