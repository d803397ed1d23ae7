"""What a nursery does while nobody asks for a kernel: it computes what many of the reports will need, so that the kernels to come have it.

Only here can it be done once for all: what a kernel computes has been in the hands of a notebook, which may have changed anything in it.
"""

import warnings
from collections.abc import Iterator
from contextlib import suppress
from importlib import import_module

from relations.extras import is_complete


def compute_ahead() -> Iterator[None]:
    """Compute, pausing after each step. What cannot be computed is left to the reports, which say what is wrong; so is all that gives a warning."""
    if not is_complete():
        return
    with suppress(ImportError):  # of what the search for breaks takes a second to load
        import_module("ruptures")
    yield
    ahead, dossiers = import_module("relations.exhibits.ahead"), import_module("relations.dossier")
    with suppress(Exception):
        dossier = dossiers.load()
        for step in ahead.asked_often(dossier):
            with warnings.catch_warnings(record=True) as told, suppress(Exception):
                step()
            if told:
                return
            dossier.hand_on()
            yield
