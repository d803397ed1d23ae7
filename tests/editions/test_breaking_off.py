"""A publication is ended at any moment, and two are at work at once. The code is the real one, the output small."""

import errno
import os
import random
import shutil
import signal
import time
import uuid
from multiprocessing import get_context
from pathlib import Path

import pytest
from output import output
from servers import NEEDS_GS, NEEDS_SSHD, gs_bucket, gs_server, s3_server, ssh_server

from relations.builds.digests import sha256
from relations.builds.runs import RunLine, runs_in
from relations.editions.clearing import PART
from relations.editions.edition_file import read_edition
from relations.editions.folder import Folder
from relations.editions.publish import About, publish
from relations.editions.store import Store
from relations.editions.target import LinkedTarget, TargetError
from relations.editions.targets import opened
from relations.errors import RelationsError
from relations.refusals import line_of, refusal

pytestmark = pytest.mark.skipif(os.name != "posix", reason="processes are forked and ended by signals")

PAGES = {f"report{number}": f"page {number}" for number in range(12)}


def line(edition):
    return RunLine("then", "publish", "asked for", 1.0, edition=edition)


def published(out, target, wait=0.0):
    return publish(out, target, About("Arcadia & Borduria"), line, wait=wait, say=lambda _: None)


class Ended(Folder):
    """A folder whose process is ended before its nth step."""

    def __init__(self, root, step):
        super().__init__(root)
        self._ahead = step


def _step(name):
    def step(self, *words):
        if self._ahead == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        self._ahead -= 1
        return getattr(Folder, name)(self, *words)

    return step


for _name in LinkedTarget.__abstractmethods__ - {"alone"}:
    setattr(Ended, _name, _step(_name))


def forked(work):
    """Start a process that does the work."""
    process = get_context("fork").Process(target=work)
    process.start()
    return process


def check_whole(root):
    """Each edition has all its files as they were, and the top is that of the latest."""
    store = Store(Folder(root))
    for name in store.names():
        folder = root / "editions" / name
        files = read_edition(folder).files
        assert files == {path: sha256(folder / path) for path in files}
    latest = store.latest()
    if latest is not None:
        assert read_edition(root / "latest").name == latest
        assert (root / "index.html").read_bytes() == (root / "editions" / latest / "editions.html").read_bytes()
        assert latest in (root / "feed.xml").read_text()
    return latest


def check_cleared(root):
    assert [file.name for file in (root / "editions").iterdir() if file.name.startswith(".")] == []
    assert {file.name for file in root.iterdir()} == {
        ".lock",
        "editions",
        "latest",
        "index.html",
        "feed.xml",
        "runs.jsonl",
    }


@pytest.mark.slow
def test_before_whichever_step_it_is_ended_latest_is_whole_and_the_next_one_clears_up(tmp_path):
    root, ended = tmp_path / "target", 0
    for step in range(200):
        out = output(tmp_path / "out", PAGES | {"report3": f"new {step}"})
        before = check_whole(root) if root.exists() else None
        process = forked(lambda step=step, out=out: published(out, Ended(root, step)))
        process.join()
        after = check_whole(root)
        assert after == before or "new " + str(step) in (root / "latest/report3/all.html").read_text()
        published(out, Folder(root))
        check_whole(root)
        check_cleared(root)
        assert (root / "latest/report3/all.html").read_text() == f"new {step}"
        if process.exitcode == 0:
            break
        assert process.exitcode == -signal.SIGKILL
        ended += 1
    assert process.exitcode == 0
    assert ended > 10


@pytest.mark.slow
def test_at_twenty_random_moments_too(tmp_path):
    root, chance = tmp_path / "target", random.Random(17)
    began = time.perf_counter()
    forked(lambda: published(output(tmp_path / "out", PAGES), Folder(root))).join()
    took, ended = time.perf_counter() - began, 0
    for number in range(20):
        out = output(tmp_path / "out", {name: f"{text}, {number}" for name, text in PAGES.items()})
        before = check_whole(root)
        process = forked(lambda out=out: published(out, Folder(root)))
        time.sleep(chance.uniform(0, took))
        process.kill()
        process.join()
        killed = process.exitcode == -signal.SIGKILL
        ended += killed
        took *= 1 if killed else 0.7  # the first may have been slow: later ones are over sooner
        after = check_whole(root)
        assert after == before or f", {number}" in (root / "latest/report3/all.html").read_text()
    published(out, Folder(root))
    check_whole(root)
    check_cleared(root)
    assert ended > 5


def test_two_at_once_give_an_edition_each(tmp_path):
    root = tmp_path / "target"
    outs = [output(tmp_path / f"out{n}", {"votes": f"of {n}"}) for n in range(4)]
    processes = [forked(lambda out=out: published(out, Folder(root), wait=60)) for out in outs]
    [process.join() for process in processes]
    assert [process.exitcode for process in processes] == [0] * 4
    check_whole(root)
    check_cleared(root)
    store = Store(Folder(root))
    pages = {(root / "editions" / name / "votes/all.html").read_text() for name in store.names()}
    assert pages == {f"of {n}" for n in range(4)}
    chain = [store.edition(name).before for name in store.names()]
    assert chain == [None, *store.names()[:-1]]
    assert [run.edition for run in runs_in((root / "runs.jsonl").read_bytes())] == store.names()


def test_two_at_once_of_the_same_give_one_edition(tmp_path):
    root, out = tmp_path / "target", output(tmp_path / "out", PAGES)
    processes = [forked(lambda: published(out, Folder(root), wait=60)) for _ in range(3)]
    [process.join() for process in processes]
    assert [process.exitcode for process in processes] == [0] * 3
    assert len(Store(Folder(root)).names()) == 1
    check_whole(root)


def test_an_interruption_leaves_no_part(tmp_path):
    root, out = tmp_path / "target", output(tmp_path / "out", PAGES)

    class Interrupted(Folder):
        def rename(self, *_):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        published(out, Interrupted(root))
    assert [file.name for file in (root / "editions").iterdir()] == [".pending"]
    assert Store(Folder(root)).latest() is None
    published(out, Folder(root))
    check_cleared(root)


def test_a_full_disk_leaves_the_edition_before_and_no_part(tmp_path, monkeypatch):
    root = tmp_path / "target"
    published(output(tmp_path / "out", PAGES), Folder(root))
    before, copy = check_whole(root), shutil.copyfile

    def full(file, new):
        if new.name == "run.json":
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(new))
        copy(file, new)

    with monkeypatch.context() as patched, pytest.raises(OSError) as raised:
        patched.setattr(shutil, "copyfile", full)
        published(output(tmp_path / "out", {"votes": "new"}), Folder(root))
    assert refusal(raised.value) == f"{root}: no space is left on the disk; make room, or write elsewhere"
    assert check_whole(root) == before
    assert [file.name for file in (root / "editions").iterdir() if "part" in file.name] == []


WRITES = [
    (Path, "write_bytes"),
    (Path, "mkdir"),
    (shutil, "copyfile"),
    (os, "symlink"),
    (os, "fsync"),
    (Path, "replace"),
    (Path, "rename"),
]


@pytest.mark.slow
def test_wherever_the_disk_is_full_latest_is_whole_and_it_is_told_in_a_line(tmp_path, monkeypatch):
    """From the nth write on the disk takes nothing, for each n."""
    root = tmp_path / "target"
    published(output(tmp_path / "out", {"votes": "old"}), Folder(root))
    for step in range(200):
        out, left = output(tmp_path / "out", {"votes": f"new {step}"}), [step]
        before = check_whole(root)
        with monkeypatch.context() as patched:
            for owner, name in WRITES:
                patched.setattr(owner, name, full_after(left, getattr(owner, name)))
            try:
                published(out, Folder(root))
            except (OSError, RelationsError) as error:
                assert "no space is left on the disk" in line_of(error)
            else:
                break
        after = check_whole(root)
        assert after == before or f"new {step}" in (root / "latest/votes/all.html").read_text()
        assert [file.name for file in (root / "editions").iterdir() if PART in file.name] == []
        published(out, Folder(root))
        check_whole(root)
        check_cleared(root)
        assert (root / "latest/votes/all.html").read_text() == f"new {step}"
    assert step > 20


def full_after(left, real):
    """Return what does as it did while something is `left`, and then finds the disk full."""

    def write(*words, **named):
        left[0] -= 1
        if left[0] < 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return real(*words, **named)

    return write


def test_what_will_not_fit_is_told_with_what_is_missing_before_anything_is_written(tmp_path, monkeypatch):
    root = tmp_path / "target"
    published(output(tmp_path / "out", PAGES), Folder(root))
    usage = shutil.disk_usage(root)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=300_000))
    with pytest.raises(TargetError) as raised:
        published(output(tmp_path / "out", PAGES | {"report3": "x" * 2_000_000}), Folder(root))
    assert str(raised.value) == (
        f"{root}: no space is left on the disk: 2.0 MB are needed, 0.3 MB are free; make room, or publish elsewhere"
    )
    assert raised.value.exit_code == 4
    names = {file.name for file in (root / "editions").iterdir()}
    assert names == {".pending", Store(Folder(root)).latest()}


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="tells what is synced by /proc")
def test_after_a_power_cut_latest_is_the_old_or_the_new(tmp_path, monkeypatch):
    """All of an edition is on the disk before it has its name, the name before `latest` leads to it, and that before the edition is told to be published."""
    root, steps = tmp_path / "target", []
    real = {"fsync": os.fsync, "rename": Path.rename, "replace": Path.replace}

    def fsync(opened):
        steps.append(("sync", Path(os.readlink(f"/proc/self/fd/{opened}"))))  # noqa: PTH115
        real["fsync"](opened)

    def rename(file, new):
        steps.append(("rename", Path(new)))
        return real["rename"](file, new)

    def replace(file, new):
        steps.append(("rename", Path(new)))
        return real["replace"](file, new)

    published(output(tmp_path / "out", PAGES), Folder(root))
    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(Path, "rename", rename)
    monkeypatch.setattr(Path, "replace", replace)
    published(output(tmp_path / "out", PAGES | {"report3": "new"}), Folder(root))
    edition = (root / "latest").resolve()
    named, moved = steps.index(("rename", edition)), steps.index(("rename", root / "latest"))
    (part,) = {root / "editions" / place.relative_to(root).parts[1] for what, place in steps if ".part-" in str(place)}
    written = {place.relative_to(part).as_posix() for what, place in steps[:named] if place.is_relative_to(part)}
    assert written == {".", *(file.relative_to(edition).as_posix() for file in edition.rglob("*"))}
    assert named < steps.index(("sync", root / "editions"), named) < moved < steps.index(("sync", root), moved)
    # What is pending is known before, so that the next one finishes an edition that got its name alone.
    assert ("rename", root / "editions/.pending") in steps[:named]


@pytest.fixture(params=[pytest.param("sftp", marks=NEEDS_SSHD), "s3", pytest.param("gs", marks=NEEDS_GS)])
def elsewhere(request, tmp_path, monkeypatch):
    """Give the address of a target that another process reaches as well."""
    if request.param == "sftp":
        with ssh_server(tmp_path) as server:
            monkeypatch.setenv("HOME", str(server.home))
            monkeypatch.delenv("SSH_AUTH_SOCK", raising=False)
            yield server.address(tmp_path / "served")
        return
    if request.param == "gs":
        with gs_server() as address:
            yield f"gs://{gs_bucket(address, monkeypatch)}/reports"
        return
    with s3_server() as address:
        for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
            monkeypatch.setenv(name, "invented")
        monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
        monkeypatch.setenv("AWS_ENDPOINT_URL", address)
        import s3fs

        bucket = f"bucket-{uuid.uuid4().hex}"  # all servers of a process have the same
        s3fs.S3FileSystem(skip_instance_cache=True).mkdir(bucket)
        yield f"s3://{bucket}/reports"


def at_work(out, address, wait):
    """What another process does; it is started anew, since a connection cannot be forked."""
    published(Path(out), opened(address), wait)


def started(out, address, wait=60.0):
    process = get_context("spawn").Process(target=at_work, args=(str(out), address, wait))
    process.start()
    return process


def check_whole_elsewhere(address):
    store = Store(opened(address))
    for name in store.names():
        with store.folder(name) as folder:
            files = read_edition(folder).files
            assert files == {path: sha256(folder / path) for path in files}
    latest = store.latest()
    if latest:
        page = store.target.read("index.html")
        assert page == store.target.read(f"editions/{latest}/editions.html")
    return store


@pytest.mark.slow
def test_two_at_once_elsewhere_give_an_edition_each(elsewhere, tmp_path):
    outs = [output(tmp_path / f"out{n}", {"votes": f"of {n}"}) for n in range(2)]
    processes = [started(out, elsewhere) for out in outs]
    [process.join() for process in processes]
    assert [process.exitcode for process in processes] == [0, 0]
    store = check_whole_elsewhere(elsewhere)
    assert len(store.names()) == 2
    pages = {store.target.read(f"editions/{name}/votes/all.html") for name in store.names()}
    assert pages == {b"of 0", b"of 1"}


@pytest.mark.slow
def test_one_that_is_ended_elsewhere_leaves_latest_whole_and_the_next_one_clears_up(elsewhere, tmp_path, monkeypatch):
    monkeypatch.setattr("relations.editions.lease._SILENT", 8.0)
    monkeypatch.setattr("relations.editions.lease._BEAT", 0.5)
    published(output(tmp_path / "out", {"votes": "old"}), opened(elsewhere))
    out = output(tmp_path / "out", dict.fromkeys(PAGES, "x" * 200000))
    process, store = started(out, elsewhere), Store(opened(elsewhere))
    wait_until(lambda: [name for name in store.target.names("editions") if name != store.latest()])
    process.kill()
    process.join()
    assert check_whole_elsewhere(elsewhere).latest() in (store.names()[0], store.names()[-1])
    published(out, opened(elsewhere), 30)
    store = check_whole_elsewhere(elsewhere)
    assert store.target.names("editions") == store.names()
    assert store.target.read("latest/report3/all.html") or store.target.read(
        f"editions/{store.latest()}/report3/all.html"
    )


def wait_until(true):
    until = time.monotonic() + 60
    while not true():
        assert time.monotonic() < until
