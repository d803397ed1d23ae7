"""The makers of invented notebooks lie in tests/fixtures/rendering; this lets the tests import them."""

import sys
from pathlib import Path

sys.path += [str(Path(__file__).parents[1] / "fixtures"), str(Path(__file__).parents[1] / "fixtures" / "rendering")]
