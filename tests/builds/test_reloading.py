import http.client
import re
import socket
import time

import pytest

from relations.builds.reloading import HOST, Reloading, reloaded
from relations.formats import CONTENT_POLICY
from relations.site.modules import policy_for

PAGE = f'<!doctype html><meta http-equiv="Content-Security-Policy" content="{CONTENT_POLICY}"><p>Größe</p>\n'


@pytest.fixture
def out(tmp_path):
    out = tmp_path / "out"
    for name, text in {
        "votes/all.html": PAGE,
        "index.html": PAGE,
        "votes/all.pdf": "%PDF",
        ".digests.json": "{}",
        "../secret.txt": "x",
    }.items():
        (out / name).parent.mkdir(parents=True, exist_ok=True)
        (out / name).write_text(text, encoding="utf-8")
    (out / "link.txt").symlink_to(tmp_path / "secret.txt")
    return out


@pytest.fixture
def server(out):
    with Reloading(out) as server:
        yield server


def get(server, path, host=None):
    place = server.address.removeprefix("http://").rstrip("/")
    connection = http.client.HTTPConnection(place, timeout=10)
    connection.putrequest("GET", path, skip_host=True)
    connection.putheader("Host", host or place)
    connection.endheaders()
    return connection.getresponse()


def test_a_page_has_a_script_that_is_not_in_the_file(server, out):
    answer = get(server, "/votes/all.html")
    page = answer.read().decode()
    assert (answer.status, answer.headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    assert "Größe" in page
    assert 'new EventSource("/-/made")' in page
    assert (out / "votes/all.html").read_text(encoding="utf-8") == PAGE


def test_a_page_that_has_a_script_of_its_own_keeps_it():
    page = reloaded(PAGE.replace(CONTENT_POLICY, policy_for("let a = 1;")))
    (policy,) = re.findall('content="(default-src[^"]*)"', page)
    (scripts,) = [one for one in policy.split("; ") if one.startswith("script-src")]
    (nonce,) = re.findall('<script nonce="([^"]+)"', page)
    assert scripts == f"script-src 'nonce-{nonce}' {policy_for('let a = 1;').rpartition(' ')[2]}"


def test_the_page_allows_its_one_script_and_nothing_else_more():
    page = reloaded(PAGE)
    nonce = re.search(r'<script nonce="([^"]+)">', page)[1]
    assert f"{CONTENT_POLICY}; script-src 'nonce-{nonce}'; connect-src 'self'\"" in page
    assert nonce not in reloaded(PAGE)


@pytest.mark.parametrize(("path", "kind"), [("/votes/all.pdf", "application/pdf"), ("/", "text/html; charset=utf-8")])
def test_files_have_their_kind(server, path, kind):
    assert get(server, path).headers["Content-Type"] == kind


@pytest.mark.parametrize(
    "path",
    [
        "/none.html",
        "/votes",
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/link.txt",
        "/.digests.json",
        "/a%00b",
        "//etc/passwd",
    ],
)
def test_nothing_else_is_served(server, path):
    assert get(server, path).status == 404


def test_a_name_that_is_made_to_point_here_gets_nothing(server):
    assert get(server, "/votes/all.html", host="example.org").status == 403
    port = server.address.rpartition(":")[2].rstrip("/")
    assert get(server, "/votes/all.html", host=f"localhost:{port}").status == 200


def test_it_listens_to_this_machine_alone(server):
    assert server._server.socket.getsockname()[0] == HOST == "127.0.0.1"


def test_who_listens_is_told_what_was_made(server):
    answer = get(server, "/-/made")
    assert answer.headers["Content-Type"] == "text/event-stream"
    until = time.monotonic() + 5
    while not server._listeners and time.monotonic() < until:
        time.sleep(0.01)
    server.made("votes/all")
    assert answer.readline() == b"data: votes/all\n"
    server.all_made()
    assert [answer.readline() for _ in range(2)] == [b"\n", b"data: -\n"]


def test_afterwards_nobody_answers(out):
    with Reloading(out) as server:
        port = int(server.address.rpartition(":")[2].rstrip("/"))
    with pytest.raises(ConnectionRefusedError), socket.create_connection((HOST, port), 2):
        pass
