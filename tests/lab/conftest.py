"""The browser is started by tests/fixtures/chromium.py; this lets the test import it."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "fixtures"))
