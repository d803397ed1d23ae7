"""Warm kernels beside stock ones: from the request to the end of a first cell that imports what reports import.

In turn in one run; the nursery is there before the clock starts, as for all reports of a build but the first. Of the hundred stock kernels
only some are started, and their time is scaled.
"""

import asyncio
import os
import statistics
import sys
import time

from jupyter_client.manager import AsyncKernelManager

from relations.execution.manager import WarmKernelManager

CELL = "import numpy, pandas, matplotlib.pyplot, relations.dossier, relations.exhibits"
KERNELS, STOCK, AT_ONCE = 100, 10, os.cpu_count() or 1


async def first_cell(manager_class: type[AsyncKernelManager]) -> float:
    """Start a kernel, run the cell, and return the seconds that took; then end the kernel."""
    began = time.perf_counter()
    manager = manager_class(kernel_name="python3")
    await manager.start_kernel(extra_arguments=["--log-level=CRITICAL", "--HistoryManager.hist_file=:memory:"])
    client = manager.client()
    client.start_channels()
    await client.wait_for_ready(timeout=60)
    reply = await client.execute_interactive(CELL, allow_stdin=False, output_hook=lambda _: None)
    taken = time.perf_counter() - began
    assert reply["content"]["status"] == "ok", reply
    client.stop_channels()
    await manager.shutdown_kernel(now=True)
    return taken


async def many(manager_class: type[AsyncKernelManager], number: int) -> float:
    """Start kernels, as many at once as there are cores, and return the seconds for all."""
    began = time.perf_counter()
    free = asyncio.Semaphore(AT_ONCE)

    async def one() -> None:
        async with free:
            await first_cell(manager_class)

    await asyncio.gather(*(one() for _ in range(number)))
    return time.perf_counter() - began


async def measure() -> None:
    await first_cell(WarmKernelManager)
    times: dict[type[AsyncKernelManager], list[float]] = {WarmKernelManager: [], AsyncKernelManager: []}
    for _ in range(7):
        for manager_class, taken in times.items():
            taken.append(await first_cell(manager_class))
    warm, stock = (statistics.median(taken) for taken in times.values())
    print(
        f"start to first cell done: warm {warm:.3f} s, stock {stock:.3f} s, ratio {stock / warm:.1f} (medians of 7, in turn)"
    )
    ours = await many(WarmKernelManager, KERNELS)
    theirs = await many(AsyncKernelManager, STOCK)
    whole = theirs * KERNELS / STOCK
    print(
        f"{KERNELS} kernels, {AT_ONCE} at once: warm {ours:.1f} s, stock {whole:.1f} s (scaled from {STOCK}), ratio {whole / ours:.1f}"
    )


def main() -> None:
    if sys.platform != "linux":
        print("kernels are forked on Linux only")
        return
    asyncio.run(measure())


if __name__ == "__main__":
    main()
