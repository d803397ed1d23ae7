"""Ready as soon as the kernel has answered on both channels, and not before."""

import os
import signal

import pytest

from relations.execution.client import PromptClient

pytestmark = pytest.mark.slow


def test_it_is_ready_once_the_kernel_is_idle_and_leaves_nothing_unread(start):
    kernel = start()
    assert isinstance(kernel.client, PromptClient)
    kernel.wait(kernel.client.wait_for_ready(timeout=10))
    assert not kernel.wait(kernel.client.iopub_channel.msg_ready())
    assert kernel.run("print(1)") == "1\n"


def test_a_kernel_that_is_dead_is_an_error(start):
    kernel = start()
    os.kill(kernel.pid, signal.SIGKILL)
    with pytest.raises(RuntimeError, match="died"):
        kernel.wait(kernel.client.wait_for_ready(timeout=10))


def test_one_that_does_not_answer_in_time_is_an_error(start):
    kernel = start()
    os.kill(kernel.pid, signal.SIGSTOP)
    with pytest.raises(RuntimeError, match="in 1 seconds"):
        kernel.wait(kernel.client.wait_for_ready(timeout=1))
    os.kill(kernel.pid, signal.SIGCONT)
