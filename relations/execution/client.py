"""The asker's side of a kernel's messages: it is ready as soon as it has answered, without the fifth of a second that is otherwise waited."""

import time
from queue import Empty
from typing import Any

from jupyter_client.asynchronous.client import AsyncKernelClient


class PromptClient(AsyncKernelClient):
    """The stock client. That reads away what a kernel says at first until it has been silent for 0.2 s; this one until it says it is idle."""

    async def wait_for_ready(self, timeout: float | None = None) -> None:
        """Wait until both channels of the kernel are there; RuntimeError when it dies or does not answer in time."""
        until = time.monotonic() + (float("inf") if timeout is None else timeout)
        while True:
            asked = self.kernel_info()
            reply = await self._answer("shell", asked, 1.0)
            if reply and await self._answer("iopub", asked, 0.2):
                self._handle_kernel_info_reply(reply)
                return
            if not await self.is_alive():
                raise RuntimeError("Kernel died before replying to kernel_info")
            if time.monotonic() > until:
                raise RuntimeError(f"Kernel didn't respond in {timeout:.0f} seconds")

    async def _answer(self, channel: str, asked: str, patience: float) -> dict[str, Any] | None:
        """Return the last message about a question: the reply, or that the kernel is idle again."""
        get = self.get_shell_msg if channel == "shell" else self.get_iopub_msg
        try:
            while True:
                message: dict[str, Any] = await get(timeout=patience)
                last = channel == "shell" or message["content"].get("execution_state") == "idle"
                if last and message["parent_header"].get("msg_id") == asked:
                    return message
        except Empty:
            return None
