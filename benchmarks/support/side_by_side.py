"""Two ways to do one thing, timed in turn in one run: absolute seconds depend on the machine, the ratio hardly does."""

import statistics
import time
from collections.abc import Callable


def side_by_side(
    what: str,
    ours: Callable[[], object],
    other: Callable[[], object],
    *,
    other_name: str,
    other_scale: float = 1.0,
    rounds: int = 3,
) -> float:
    """Run the two in turn, print the medians and the ratio other / ours, and return the ratio.

    Where the other runs on a part of the work, `other_scale` is the whole in parts; its name should say so.
    """
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        for run, taken in zip((ours, other), times, strict=True):
            began = time.perf_counter()
            run()
            taken.append(time.perf_counter() - began)
    mine, theirs = (statistics.median(taken) for taken in times)
    theirs *= other_scale
    print(f"{what}: ours {mine:.2f} s, {other_name} {theirs:.2f} s, ratio {theirs / mine:.2f}")
    return theirs / mine
