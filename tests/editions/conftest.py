"""The makers of output folders lie in tests/fixtures/editions; this lets the tests import them."""

import sys
from pathlib import Path

for room in ("editions", "builds"):
    sys.path.append(str(Path(__file__).parents[1] / "fixtures" / room))
