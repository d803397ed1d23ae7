"""Against a real OpenSSH server on this machine."""

import os
from datetime import UTC, datetime

import pytest
from output import output
from promises import fetched, try_alone, try_files, try_links
from servers import NEEDS_SSHD, ssh_server

from relations.builds.runs import RunLine, runs_in
from relations.clock import clock_at
from relations.editions.publish import About, publish
from relations.editions.store import Store
from relations.editions.target import TargetError
from relations.editions.targets import opened

pytestmark = [pytest.mark.slow, NEEDS_SSHD]


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with ssh_server(tmp_path_factory.mktemp("ssh")) as running:
        yield running


@pytest.fixture
def reached(server, tmp_path, monkeypatch):
    """Return the address of a folder of the server that is not there yet."""
    monkeypatch.setenv("HOME", str(server.home))
    monkeypatch.delenv("SSH_AUTH_SOCK", raising=False)
    return server.address(tmp_path / "served" / "reports")


def test_it_keeps_what_a_target_promises(reached, tmp_path):
    target = opened(reached)
    try_files(target, tmp_path)
    try_links(target, tmp_path)


def test_of_two_one_is_alone(reached):
    try_alone(opened(reached), opened(reached))


def test_editions_are_put_shared_and_fetched(reached, tmp_path):
    target, line = opened(reached), lambda edition: RunLine("then", "publish", "asked for", 1.0, edition=edition)
    for day, pages in ((15, {"votes": "a", "arms": "b"}), (22, {"votes": "c", "arms": "b"}), (23, {"votes": "c", "arms": "b"})):  # fmt: skip
        with clock_at(datetime(2026, 11, day, tzinfo=UTC)):
            publish(output(tmp_path / "out", pages), target, About("T"), line, wait=0, say=print)
    served = tmp_path / "served/reports"
    assert Store(target).names() == ["2026-11-15", "2026-11-22"]
    assert Store(target).latest() == "2026-11-22"
    assert os.readlink(served / "latest") == "editions/2026-11-22"  # noqa: PTH115
    assert (served / "index.html").read_text() == (served / "editions/2026-11-22/editions.html").read_text()
    assert (served / "editions/2026-11-15/arms/all.html").samefile(served / "latest/arms/all.html")
    assert [run.edition for run in runs_in(target.read("runs.jsonl"))] == ["2026-11-15", "2026-11-22", None]
    assert {b"a", b"b"} <= {*fetched(target, "2026-11-15")}
    assert [*(served / "editions").glob(".*")] == []


@pytest.mark.usefixtures("reached")
def test_a_folder_below_the_own_one_has_a_tilde(server, monkeypatch):
    monkeypatch.setattr("relations.editions.sftp.Sftp.names", lambda self, _: self._root)
    assert opened(server.address("/~/reports")).names("") == "reports"


def test_a_page_of_somebody_else_is_not_replaced(reached, tmp_path):
    (tmp_path / "served/reports").mkdir(parents=True)
    (tmp_path / "served/reports/index.html").write_text("of somebody else")
    with pytest.raises(TargetError, match=r"'index\.html' is no link; publishing would replace it"):
        opened(reached).point("index.html", "latest/editions.html")


def test_a_host_that_is_not_known_is_refused(reached, server):
    known = server.home / ".ssh/known_hosts"
    text = known.read_text()
    known.write_text("")
    try:
        with pytest.raises(TargetError) as raised:
            opened(reached)
    finally:
        known.write_text(text)
    assert str(raised.value).endswith(
        ": the key of the host is not known here; connect once with ssh, look at its key and accept it"
    )


def test_without_its_key_a_user_is_not_let_in_and_a_password_is_not_told(server, monkeypatch, tmp_path):
    (tmp_path / ".ssh").mkdir()
    (tmp_path / ".ssh/known_hosts").write_text((server.home / ".ssh/known_hosts").read_text())
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("SSH_AUTH_SOCK", raising=False)
    address = server.address("/reports").replace("@", ":sesame@")
    with pytest.raises(TargetError, match="the host does not let this user in") as raised:
        opened(address)
    assert "sesame" not in str(raised.value)
    assert "\n" not in str(raised.value)


def test_a_host_that_is_away_is_told(reached, server):
    with pytest.raises(TargetError, match=r"^sftp://.*: the host does not answer$"):
        opened(reached.replace(f":{server.port}", ":1"))


@pytest.mark.skipif(os.getuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_told(reached, tmp_path):
    (tmp_path / "served").mkdir(mode=0o500)
    with pytest.raises(TargetError, match="no permission"), opened(reached).alone(0, print):
        pytest.fail("nothing can be written there")


def test_a_file_in_the_place_of_a_folder_is_told(reached, tmp_path):
    (tmp_path / "served").write_text("a file")
    with pytest.raises(TargetError) as raised, opened(reached).alone(0, print):
        pytest.fail("nothing can be written there")
    assert "\n" not in str(raised.value)
