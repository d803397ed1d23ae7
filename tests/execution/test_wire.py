import os
import socket

import pytest

from relations.execution.wire import Reader, send


@pytest.fixture
def ends():
    here, there = socket.socketpair()
    with here, there:
        yield here, there


def test_messages_come_as_they_were_sent_one_by_one(ends):
    here, there = ends
    for message in ({"a": 1}, {"text": "Ü\n\udcff"}):
        send(here, message)
    assert Reader(there).read() == [{"a": 1}, {"text": "Ü\n\udcff"}]


def test_a_message_in_pieces_is_one(ends):
    here, there = ends
    reader = Reader(there)
    here.sendall(b'{"a"')
    assert reader.read() == []
    here.sendall(b': 1}\n{"b')
    assert reader.wait() == {"a": 1}


def test_open_files_come_along(ends, tmp_path):
    here, there = ends
    with (tmp_path / "file").open("wb") as file:
        send(here, {"long": "x" * 100_000}, [file.fileno()])
    reader = Reader(there)
    assert len(reader.wait()["long"]) == 100_000
    os.write(reader.files[0], b"written through it")
    os.close(reader.files[0])
    assert (tmp_path / "file").read_bytes() == b"written through it"


def test_nothing_there_is_nothing_and_the_end_is_noticed(ends):
    here, there = ends
    there.setblocking(False)
    reader = Reader(there)
    assert reader.read() == []
    assert not reader.ended
    here.close()
    assert reader.wait() is None
    assert reader.ended
