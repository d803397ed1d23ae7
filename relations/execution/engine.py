"""The papermill engine `relations-warm`: `papermill --engine relations-warm IN.ipynb OUT.ipynb` runs any notebook in a warm kernel.

papermill loads this module, by its entry point, while it is itself being loaded: who imports it has imported papermill before.
"""

from typing import Any

from papermill.engines import NBClientEngine

from relations.execution.manager import WarmKernelManager

NAME = "relations-warm"


class WarmEngine(NBClientEngine):  # type: ignore[misc]
    """papermill's own engine with warm kernels."""

    @classmethod
    def execute_managed_notebook(cls, nb_man: Any, kernel_name: str, **kwargs: Any) -> Any:
        """Run the cells of a notebook."""
        return super().execute_managed_notebook(nb_man, kernel_name, kernel_manager_class=WarmKernelManager, **kwargs)
