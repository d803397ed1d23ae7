"""Who is sent what, before a real scheduler is asked (`test_crew`): the client is a stand-in whose workers answer as they are told."""

from pathlib import Path
from types import SimpleNamespace

import pytest

pytest.importorskip("distributed", reason="the extra `cluster` is not installed")

from relations.builds.cluster.address import Cluster, ClusterError
from relations.builds.cluster.bench import Order
from relations.builds.cluster.equipping import Equipping
from relations.builds.cluster.freight import Freight
from relations.builds.edition import Edition
from relations.errors import DataError

ORDER = Order(
    "relations-1", Edition(Path("data"), "T", "2026-11-24", "", None, ()), {"x": "a", "y": "b"}, "data", "build"
)


class Client:
    """Workers by address, each with what it lacks or why it refuses."""

    folder = "/tmp"

    def __init__(self, **workers):
        self.workers, self.calls = workers, []
        self.scheduler = SimpleNamespace(identity="identity")

    def sync(self, function, n_workers):
        assert (function, n_workers) == ("identity", -1)  # all
        folder = self.folder
        return {"workers": {one: {"nthreads": 2, "local_directory": f"{folder}/{one}"} for one in self.workers}}

    def run(self, function, *values, workers, on_error):
        assert on_error == "return"
        self.calls.append((function.__name__, workers, sorted(values[0]) if function.__name__ == "take" else None))
        if function.__name__ == "arrive":
            return {one: self.workers[one] for one in workers}
        return dict.fromkeys(workers)


@pytest.fixture
def equipping(tmp_path):
    said = []
    for digest in ("a", "b"):
        (tmp_path / digest).write_text(digest * 10)

    def equipping(client):
        cluster = Cluster("tcp://host:8786", tmp_path, said.append)
        freight = Freight(ORDER.places, tmp_path, {}, "data", 0.0)
        made = Equipping(client, cluster, ORDER, freight)
        made.said = said
        return made

    return equipping


def test_each_is_sent_what_it_lacks_and_nothing_twice(equipping):
    client = Client(one=["a", "b"], two=["b"], three=[], four=["a", "b"])
    workers = equipping(client)
    workers.look()
    takes = [call[1:] for call in client.calls if call[0] == "take"]
    assert takes == [(["one", "four"], ["a", "b"]), (["two"], ["b"])]
    assert workers.sent == 50
    assert workers.ready == {(one, f"/tmp/{one}"): 4 for one in ("one", "four", "two", "three")}
    before = len(client.calls)
    workers.look()
    assert len(client.calls) == before


def test_one_that_comes_later_is_made_ready_and_one_that_has_gone_is_told(equipping):
    client = Client(one=[])
    workers = equipping(client)
    workers.look()
    del client.workers["one"]
    client.workers["two"] = ["a"]
    workers.look()
    assert [*workers.ready] == [("two", "/tmp/two")]
    assert workers.said == ["the worker one is gone; what it had in work is made by another"]


def test_one_that_came_at_the_address_of_another_is_made_ready_too(equipping):
    client = Client(one=[])
    workers = equipping(client)
    workers.look()
    client.folder = "/tmp/next"
    workers.look()
    assert [*workers.ready] == [("one", "/tmp/next/one")]
    assert [call[0] for call in client.calls] == ["arrive", "begin"] * 2


def test_one_that_refuses_is_told_and_left_out(equipping):
    client = Client(one=[], two="it has relations 0.9")
    workers = equipping(client)
    workers.look()
    assert [*workers.ready] == [("one", "/tmp/one")]
    workers.look()
    assert workers.said == ["the worker two makes no reports: it has relations 0.9"]  # once
    assert ("begin", ["one"], None) in client.calls


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (ModuleNotFoundError("no", name="relations"), "it has no relations of this version; install the same there"),
        (ModuleNotFoundError("no x", name="x"), "ModuleNotFoundError: no x"),
        (DataError("x is damaged on this worker"), "x is damaged on this worker"),
    ],
)
def test_where_all_refuse_the_build_ends_and_says_why(equipping, error, words):
    workers = equipping(Client(one=error, two="it has relations 0.9"))
    with pytest.raises(ClusterError) as caught:
        workers.look()
    assert str(caught.value) == (
        f"no worker of tcp://host:8786 can make these reports:\n  one: {words}\n  two: it has relations 0.9"
    )
    assert caught.value.exit_code == 4


def test_where_the_last_good_one_has_gone_others_are_waited_for(equipping):
    client = Client(one=[], two="it has relations 0.9")
    workers = equipping(client)
    workers.look()
    del client.workers["one"]
    workers.look()
    assert workers.ready == {}
