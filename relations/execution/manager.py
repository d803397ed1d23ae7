"""The kernel manager that starts the Python kernels of this environment warm."""

import uuid
from typing import Any

from jupyter_client.asynchronous.client import AsyncKernelClient
from jupyter_client.manager import AsyncKernelManager
from traitlets import Type

from relations.execution.client import PromptClient
from relations.execution.provisioner import WarmProvisioner, forkable


class WarmKernelManager(AsyncKernelManager):
    """Starts the Python kernels of this environment warm, whatever the kernelspec is called, and all others as their kernelspec says."""

    client_factory = Type(PromptClient, klass=AsyncKernelClient)

    async def start_kernel(self, **kw: Any) -> None:  # type: ignore[override]
        """Start the kernel."""
        spec = self.kernel_spec
        if self.provisioner is None and spec and forkable(spec.argv) and "kernel_provisioner" not in spec.metadata:
            self.kernel_id = self.kernel_id or str(uuid.uuid4())
            self.provisioner = WarmProvisioner(kernel_id=self.kernel_id, kernel_spec=spec, parent=self)
        await super().start_kernel(**kw)
