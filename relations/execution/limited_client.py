"""papermill's way to run the cells of a notebook, with limits of time and output; what is stopped is stopped at once."""

import asyncio
import json
import math
from contextlib import suppress
from time import monotonic
from typing import Any

from nbclient.exceptions import CellTimeoutError, DeadKernelError
from nbclient.util import ensure_async, run_sync
from papermill.clientwrap import PapermillNotebookClient
from traitlets import Integer

from relations.execution.limits import LimitExceeded

_MEGABYTE = 1_000_000


class LimitedClient(PapermillNotebookClient):  # type: ignore[misc]
    """Runs cells; raises LimitExceeded for one that takes more than it may. Without limits, 0, it is papermill's own."""

    cell_seconds = Integer(0).tag(config=True)
    report_seconds = Integer(0).tag(config=True)
    cell_output_mb = Integer(0).tag(config=True)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._began = self._cell_began = monotonic()
        self._written = 0  # characters of output of the cell that runs
        self._stopping: asyncio.Future[None] | None = None
        if self.cell_seconds or self.report_seconds:
            self.timeout_func = self._seconds_left

    async def async_execute_cell(self, cell: Any, cell_index: int, **kwargs: Any) -> Any:
        """Run one cell."""
        self._cell_began, self._written, self._stopping = monotonic(), 0, None
        try:
            done = await super().async_execute_cell(cell, cell_index, **kwargs)
        except CellTimeoutError:
            exceeded = self._time_exceeded()
            if exceeded is None:  # by the kernel's silence, or by a limit that is not ours
                raise
            await self._stop()
            raise exceeded from None
        except DeadKernelError:
            if not self._stopping:
                raise
        if self._stopping:
            await self._stopping
            raise LimitExceeded(f"it put out more than {self.cell_output_mb} MB", "cell_output_mb")
        return done

    execute_cell = run_sync(async_execute_cell)

    def process_message(self, message: dict[str, Any], cell: Any, cell_index: int) -> Any:
        """Take in what the kernel says, as long as it does not say too much."""
        kind = message["msg_type"]
        if kind == "clear_output":
            self._written = 0
        elif kind != "status" and self.cell_output_mb:
            self._written += _size(message["content"])
            if self._written > self.cell_output_mb * _MEGABYTE:
                self._stopping = self._stopping or asyncio.ensure_future(self._stop())
                return None
        return super().process_message(message, cell, cell_index)

    def _seconds_left(self, _: Any) -> float:
        left = self.cell_seconds or math.inf
        if self.report_seconds:
            left = min(left, self._began + self.report_seconds - monotonic())
        return max(left, 0.001)  # 0 would stand for no limit

    def _time_exceeded(self) -> LimitExceeded | None:
        now = monotonic()
        if self.report_seconds and now - self._began >= self.report_seconds:
            return LimitExceeded(f"the report took more than {self.report_seconds} s", "report_seconds")
        if self.cell_seconds and now - self._cell_began >= self.cell_seconds:
            return LimitExceeded(f"it took more than {self.cell_seconds} s", "cell_seconds")
        return None

    async def _stop(self) -> None:
        """Kill the kernel; if it were asked to end, it could take its time."""
        with suppress(RuntimeError, ProcessLookupError):
            await ensure_async(self.km.provisioner.kill())


def _size(content: dict[str, Any]) -> int:
    values = [content.get("text", ""), *content.get("data", {}).values(), *content.get("traceback", [])]
    return sum(len(value) if isinstance(value, str) else len(json.dumps(value)) for value in values)
