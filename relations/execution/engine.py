"""The papermill engine `relations-warm`: `papermill --engine relations-warm IN.ipynb OUT.ipynb` runs any notebook in a warm kernel.

papermill loads this module, by its entry point, while it is itself being loaded: who imports it has imported papermill before.
"""

import logging
from collections.abc import Callable
from typing import Any

from papermill.engines import NBClientEngine

from relations.execution.limited_client import LimitedClient
from relations.execution.manager import WarmKernelManager

NAME = "relations-warm"


class WarmEngine(NBClientEngine):  # type: ignore[misc]
    """papermill's own engine with warm kernels and with limits, of which there are none unless they are configured."""

    @classmethod
    def execute_managed_notebook(
        cls,
        nb_man: Any,
        kernel_name: str,
        start_timeout: int = 60,
        execution_timeout: int | None = None,
        input_path: str | None = None,  # noqa: ARG003 (papermill passes it to all engines)
        started: Callable[[Any], None] | None = None,
        **options: Any,
    ) -> Any:
        """Run the cells of a notebook. `started` is handed papermill's manager of it: what has been run is there, however the run ends."""
        if started:
            started(nb_man)
        own = {"kernel_name": kernel_name, "kernel_manager_class": WarmKernelManager, "startup_timeout": start_timeout}
        timeout = execution_timeout or options.pop("timeout", None)
        log = logging.getLogger("papermill")
        return LimitedClient(nb_man, **{"log": log} | options | own | {"timeout": timeout}).execute()
