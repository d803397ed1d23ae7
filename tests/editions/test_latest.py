import json
import os

import pytest

from relations.editions.folder import Folder
from relations.editions.latest import make_latest, prepare, settle
from relations.editions.store import Store
from relations.editions.target import TargetError
from relations.editions.targets import opened


def laid(target, name):
    target.write(f"editions/{name}/editions.html", f"list of {name}".encode())
    target.write(f"editions/{name}/feed.xml", f"feed of {name}".encode())


@pytest.mark.skipif(os.name != "posix", reason="links")
def test_where_there_are_links_one_moves(tmp_path):
    target = Folder(tmp_path)
    laid(target, "2026-11-15"), laid(target, "2026-11-22")
    prepare(target)
    make_latest(Store(target), "2026-11-15")
    assert target.read("index.html") == b"list of 2026-11-15"
    stamps = {name: (tmp_path / name).lstat().st_ino for name in ("index.html", "feed.xml")}
    prepare(target)
    make_latest(Store(target), "2026-11-22")
    assert (target.read("index.html"), target.read("feed.xml")) == (b"list of 2026-11-22", b"feed of 2026-11-22")
    assert {name: (tmp_path / name).lstat().st_ino for name in stamps} == stamps, "made once"


def test_what_lies_there_already_is_told_before_anything_is_done(tmp_path):
    target = Folder(tmp_path)
    target.write("feed.xml", b"of somebody else")
    with pytest.raises(TargetError, match=r"feed\.xml: not a link"):
        prepare(target)


def test_elsewhere_a_pointer_is_written_and_then_the_copies():
    target = opened("memory://latest")
    laid(target, "2026-11-15"), laid(target, "2026-11-22")
    prepare(target)
    written = []
    keep = target.write
    target.write = lambda path, content: (written.append(path), keep(path, content))
    make_latest(Store(target), "2026-11-22")
    assert written == ["latest.json", "index.html", "feed.xml"]
    assert json.loads(target.read("latest.json")) == {"edition": "2026-11-22"}
    settle(Store(target), "2026-11-22")
    assert len(written) == 3, "they fit"
    target.remove("index.html")
    settle(Store(target), "2026-11-22")
    assert written[3:] == ["index.html"]
