import asyncio

import pytest

from relations.execution.manager import WarmKernelManager

pytestmark = pytest.mark.slow


def test_the_python_kernel_of_this_environment_starts_warm(start):
    assert type(start().manager.provisioner).__name__ == "WarmProvisioner"


def test_kernels_of_other_kinds_are_left_to_their_kernelspec(tmp_path, monkeypatch):
    folder = tmp_path / "kernels" / "other"
    folder.mkdir(parents=True)
    (folder / "kernel.json").write_text('{"argv": ["/bin/false"], "display_name": "Other", "language": "other"}')
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path))

    async def provisioner():
        manager = WarmKernelManager(kernel_name="other")
        await manager.start_kernel()
        return manager.provisioner, manager.transport

    made, transport = asyncio.run(provisioner())
    assert (type(made).__name__, transport) == ("LocalProvisioner", "tcp")
