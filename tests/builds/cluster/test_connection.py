"""Who can be reached, and by one build at a time."""

import socket

import pytest

pytest.importorskip("distributed", reason="the extra `cluster` is not installed")

from clusters import local_machines

from relations.builds.cluster import connection
from relations.builds.cluster.address import ClusterError
from relations.builds.cluster.connection import connected, is_there
from relations.file_lock import Busy

pytestmark = pytest.mark.slow


def test_where_nobody_answers_one_line_says_so(monkeypatch):
    monkeypatch.setattr(connection, "_CONNECT", 1)
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))  # and does not listen
        address = f"tcp://127.0.0.1:{other.getsockname()[1]}"
        with pytest.raises(ClusterError, match=f"no scheduler answers at {address} ") as caught, connected(address):
            pass
    assert caught.value.exit_code == 4
    assert "\n" not in str(caught.value)
    with pytest.raises(ClusterError, match="no scheduler answers at nowhere:one"), connected("nowhere:one"):
        pass


def test_a_second_build_is_told_that_there_is_one(tmp_path):
    with local_machines(tmp_path) as machines:
        with connected(machines.address) as first:
            assert is_there(first)
            with pytest.raises(Busy, match="another build is at work there") as caught, connected(machines.address):
                pass
            assert caught.value.exit_code == 5
        with connected(machines.address) as third:  # at once
            assert is_there(third)
