"""The makers of small editions lie in tests/fixtures/editions; this lets the tests import them."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[2] / "fixtures" / "editions"))
