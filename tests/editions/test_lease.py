"""The lock of a target that has none of its own, on one that is a dictionary."""

import json
import threading
import time

import pytest

from relations.editions import lease
from relations.editions.lease import leased
from relations.editions.target import TargetError
from relations.file_lock import Busy

pytestmark = pytest.mark.slow  # its tests wait


class Small:
    """A target of a few files; two who are at it may be in two threads."""

    shown = "small"

    def __init__(self):
        self.files = {}
        self.away = False
        self._one = threading.Lock()

    def read(self, path):
        return self.files.get(path)

    def write(self, path, content):
        if self.away:
            raise TargetError("small: away")
        self.files[path] = content

    def names(self, path):
        return sorted(name.removeprefix(f"{path}/") for name in [*self.files] if name.startswith(f"{path}/"))

    def remove(self, path):
        self.files.pop(path, None)

    def create(self, path, content):
        with self._one:
            if path in self.files:
                return False
            self.files[path] = content
            return True


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(lease, "_BEAT", 0.02)
    monkeypatch.setattr(lease, "_LOOK", 0.01)
    monkeypatch.setattr(lease, "_SILENT", 0.5)


@pytest.fixture
def target():
    return Small()


def locks(target):
    return {name: json.loads(content)["who"] is not None for name, content in target.files.items()}


def test_the_highest_file_says_who_holds_the_lock_and_then_that_nobody_does(target):
    for number in (1, 2, 3):
        with leased(target, 0, print) as still_alone:
            still_alone()
            assert locks(target)[f".publishing/{number}"]
        assert locks(target) == {f".publishing/{number}": False}


def test_a_second_one_leaves_as_long_as_the_first_gives_signs_of_life(target):
    with leased(target, 0, print):
        began = time.monotonic()
        with pytest.raises(Busy, match=r"small: another process \(pid \d+ on .*\) is publishing there; try again"), \
             leased(target, 1, print):  # fmt: skip
            pytest.fail("two at once")
        assert time.monotonic() - began >= 1, "longer than a holder may be silent"


def test_a_second_one_waits_until_the_first_has_done(target):
    told = []
    with leased(target, 0, print):
        held = threading.Event()

        def second():
            with leased(target, 60, told.append):
                held.set()

        waiting = threading.Thread(target=second)
        waiting.start()
        assert not held.wait(0.1)
    assert held.wait(30)
    waiting.join()
    (line,) = told
    assert line.endswith("is publishing there; waiting for it")


def test_a_holder_who_is_silent_is_gone(target):
    target.files[".publishing/7"] = b'{"who": "pid 1 on elsewhere", "beats": 3}'
    with leased(target, 60, print) as still_alone:
        still_alone()
        assert locks(target)[".publishing/8"]
    assert locks(target) == {".publishing/8": False}


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"beats": 1}'])
def test_one_whose_file_says_nothing_has_just_come(target, content):
    target.files[".publishing/7"] = content
    with pytest.raises(Busy, match="another process \\(unknown\\)"), leased(target, 0, print):
        pytest.fail("two at once")


def test_whoever_comes_second_gives_way_although_he_created_a_file(target):
    """He looked before another took 2 and had done, and creates 2 after it was cleared away."""
    target.files[".publishing/3"] = b'{"who": "pid 1 on elsewhere", "beats": 3}'
    assert not lease._created(target, 2)
    assert target.names(".publishing") == ["3"]


def test_who_was_silent_for_too_long_is_not_alone_any_more(target):
    with pytest.raises(Busy, match="was silent for too long"), leased(target, 0, print) as still_alone:
        target.away = True
        time.sleep(0.4)
        still_alone()


def test_who_lost_the_lock_is_told_and_leaves_it_to_the_other(target):
    with pytest.raises(Busy, match="was silent for too long"), leased(target, 0, print) as still_alone:
        target.files[".publishing/2"] = b'{"who": "pid 1 on elsewhere", "beats": 3}'
        still_alone()
    assert locks(target)[".publishing/2"]


def test_of_many_at_once_each_is_alone(target):
    at_work, most = [], []

    def one():
        with leased(target, 60, lambda _: None):
            at_work.append(1)
            most.append(len(at_work))
            time.sleep(0.005)
            at_work.pop()

    threads = [threading.Thread(target=one) for _ in range(12)]
    [thread.start() for thread in threads]
    [thread.join(60) for thread in threads]
    assert most == [1] * 12
