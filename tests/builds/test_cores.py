import os

import pytest

from relations.builds import cores


def test_there_is_at_least_one_and_not_more_than_the_machine_has():
    assert 1 <= cores.cores() <= (os.cpu_count() or 1)


@pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="this platform does not bind a process to processors")
def test_those_that_the_process_may_not_use_do_not_count():
    allowed = os.sched_getaffinity(0)
    try:
        os.sched_setaffinity(0, {min(allowed)})
        assert cores.cores() == 1
    finally:
        os.sched_setaffinity(0, allowed)
