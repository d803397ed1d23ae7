"""`python -m relations`."""

import sys

from relations.cli import main

sys.exit(main())
