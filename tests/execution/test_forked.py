import socket
import subprocess

import pytest

from relations.execution.forked import ForkedKernel
from relations.execution.wire import Reader, send


@pytest.fixture
def kernel():
    """A kernel and the end of the connection at which its nursery sits."""
    here, there = socket.socketpair()
    with here, there:
        yield ForkedKernel(here, Reader(here), 4711), there


def test_it_runs_until_the_nursery_says_how_it_ended(kernel):
    forked, nursery = kernel
    assert (forked.poll(), forked.pid) == (None, 4711)
    send(nursery, {"exit": 3})
    assert forked.wait(1) == forked.poll() == forked.returncode == 3


def test_a_nursery_that_is_gone_has_killed_it(kernel):
    forked, nursery = kernel
    nursery.close()
    assert forked.wait() == -9


def test_waiting_ends_in_time(kernel):
    with pytest.raises(subprocess.TimeoutExpired):
        kernel[0].wait(0.05)


def test_signals_go_through_the_nursery_as_long_as_it_runs(kernel):
    forked, nursery = kernel
    forked.send_signal(2), forked.terminate(), forked.kill()
    assert Reader(nursery).read() == [{"signal": 2}, {"signal": 15}, {"signal": 9}]
    send(nursery, {"exit": -9})
    forked.kill()
    nursery.setblocking(False)
    assert Reader(nursery).read() == []
