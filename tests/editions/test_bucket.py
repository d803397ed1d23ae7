"""In memory; in the slow tier against servers that speak as S3 and as Google's storage do, the latter where there is one."""

import json
import uuid
from datetime import UTC, datetime

import fsspec
import pytest
from output import output
from promises import fetched, try_alone, try_files
from servers import NEEDS_GS, gs_bucket, gs_server, s3_server

from relations.builds.runs import RunLine
from relations.clock import clock_at
from relations.editions.publish import About, publish
from relations.editions.store import Store
from relations.editions.target import TargetError
from relations.editions.targets import opened


@pytest.fixture(scope="module")
def s3():
    with s3_server() as address:
        yield address


@pytest.fixture(scope="module")
def gs():
    with gs_server() as address:
        yield address


ELSEWHERE = [pytest.param("s3", marks=pytest.mark.slow), pytest.param("gs", marks=[pytest.mark.slow, NEEDS_GS])]


@pytest.fixture(params=["memory", *ELSEWHERE])
def reached(request, monkeypatch):
    """Return the address of a bucket that is there, or of a prefix in it."""
    name = f"bucket-{uuid.uuid4().hex}"
    if request.param == "memory":
        return f"memory://{name}/reports"
    if request.param == "gs":
        return f"gs://{gs_bucket(request.getfixturevalue('gs'), monkeypatch)}/reports"
    import s3fs

    monkeypatch.setenv("AWS_ENDPOINT_URL", request.getfixturevalue("s3"))
    for variable in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(variable, "invented")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    s3fs.S3FileSystem(skip_instance_cache=True).mkdir(name)
    return f"s3://{name}/reports"


@pytest.fixture
def published(reached, tmp_path):
    def run(day, pages):
        line = lambda edition: RunLine("then", "publish", "asked for", 1.0, edition=edition)  # noqa: E731
        with clock_at(datetime(2026, 11, day, tzinfo=UTC)):
            return publish(output(tmp_path / "out", pages), opened(reached), About("T"), line, wait=0, say=print)

    return run


def test_it_keeps_what_a_target_promises(reached, tmp_path):
    try_files(opened(reached), tmp_path)


def test_of_two_one_is_alone(reached):
    try_alone(opened(reached), opened(reached))


def test_a_file_is_created_once(reached):
    target = opened(reached)
    assert [target.create("lock/1", b"mine"), target.create("lock/1", b"other")] == [True, False]
    assert target.read("lock/1") == b"mine"


def test_editions_are_put_and_fetched(reached, published):
    published(15, {"votes": "a", "arms": "b"})
    published(22, {"votes": "c", "arms": "b"})
    target = opened(reached)
    assert (Store(target).names(), Store(target).latest()) == (["2026-11-15", "2026-11-22"], "2026-11-22")
    assert json.loads(target.read("latest.json")) == {"edition": "2026-11-22"}
    assert target.read("index.html") == target.read("editions/2026-11-22/editions.html")
    assert target.read("feed.xml") == target.read("editions/2026-11-22/feed.xml")
    assert {b"a", b"b"} <= {*fetched(target, "2026-11-15")}
    assert {b"c", b"b"} <= {*fetched(target, "2026-11-22")}
    assert not published(23, {"votes": "c", "arms": "b"}).is_new
    assert target.names("editions") == ["2026-11-15", "2026-11-22"]


def test_what_did_not_come_to_the_top_comes_with_the_next_publication(reached, published):
    published(15, {"votes": "a"})
    target = opened(reached)
    target.write("index.html", b"of the edition before")
    target.remove("feed.xml")
    assert not published(22, {"votes": "a"}).is_new
    assert target.read("index.html") == target.read("editions/2026-11-15/editions.html")
    assert target.read("feed.xml") == target.read("editions/2026-11-15/feed.xml")


def test_an_edition_that_was_not_finished_goes_and_one_that_was_is_the_latest(reached, published):
    published(15, {"votes": "a"})
    target = opened(reached)
    target.write("editions/2026-11-22/votes/all.html", b"half")
    target.write("editions/.pending", b"2026-11-22")
    assert Store(target).names() == ["2026-11-15"]
    assert published(23, {"votes": "b"}).before == "2026-11-15"
    assert target.names("editions") == ["2026-11-15", "2026-11-23"]
    target.write("latest.json", b'{"edition": "2026-11-15"}')
    target.write("editions/.pending", b"2026-11-23")
    found = published(24, {"votes": "b"})
    assert (found.name, found.is_new, found.summary) == ("2026-11-23", True, "Changed: Report votes.")
    assert Store(target).latest() == "2026-11-23"


@pytest.mark.slow
def test_a_page_is_served_as_a_page(published, reached):
    if reached.startswith("memory"):
        pytest.skip("has no types")
    published(15, {"votes": "a"})
    scheme, _, path = reached.partition("://")
    files = fsspec.filesystem(scheme, skip_instance_cache=True)
    for name in ("index.html", "editions/2026-11-15/votes/all.html"):
        told = files.info(f"{path}/{name}")
        assert told["ContentType" if scheme == "s3" else "contentType"] == "text/html"


@pytest.mark.slow
def test_a_bucket_that_is_not_there_is_told(s3, monkeypatch):
    monkeypatch.setenv("AWS_ENDPOINT_URL", s3)
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "invented")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "very-secret")
    with pytest.raises(TargetError, match=r"^s3://no-such-bucket: there is no such bucket or folder; make it first$"), \
         opened("s3://no-such-bucket").alone(0, print):  # fmt: skip
        pytest.fail("there is no bucket")


@pytest.mark.slow
def test_without_credentials_or_host_it_is_told(monkeypatch, tmp_path):
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    monkeypatch.setenv("HOME", str(tmp_path))
    for variable in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_PROFILE"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:1")
    with pytest.raises(TargetError, match="there are no credentials; set them in the environment"):
        opened("s3://bucket").names("")
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "invented")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "very-secret")
    monkeypatch.setenv("AWS_MAX_ATTEMPTS", "1")
    with pytest.raises(TargetError, match="the host does not answer"):
        opened("s3://bucket").names("")
