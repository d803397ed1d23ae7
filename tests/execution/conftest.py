"""The makers of small notebooks lie in tests/fixtures/builds, the kernels in tests/fixtures/execution; this lets the tests import them."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

for room in ("builds", "execution"):
    sys.path.append(str(Path(__file__).parents[1] / "fixtures" / room))


@pytest.fixture
def start() -> Iterator[Callable[..., Any]]:
    """Return a function that starts a kernel, which ends with the test."""
    from kernels import Kernel

    kernels: list[Kernel] = []

    def start(*args: Any, **kwargs: Any) -> Kernel:
        kernels.append(Kernel(*args, **kwargs))
        return kernels[-1]

    yield start
    for kernel in kernels:
        kernel.close()
