import os
import subprocess

import pytest

from relations.builds.commit import commit_of


@pytest.fixture
def checkout(tmp_path):
    def git(*words):
        who = ["-c", "user.name=n", "-c", "user.email=e@example.org"]
        subprocess.run(["git", "-C", str(tmp_path), *who, *words], check=True, capture_output=True)

    git("init", "-q")
    (tmp_path / "reports").mkdir()
    (tmp_path / "file").write_text("x")
    git("add", "file")
    git("commit", "-qm", "first")
    return tmp_path


def test_the_commit_of_a_checkout_and_whether_it_was_edited(checkout):
    said = []
    clean = commit_of(checkout / "reports", said.append)
    assert len(clean) >= 7
    (checkout / "file").write_text("y")
    assert commit_of(checkout / "reports", said.append) == f"{clean}+"
    assert said == []


def test_a_copy_without_git_has_none(tmp_path):
    said = []
    assert commit_of(tmp_path, said.append) is None
    assert said == []


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give files away")
def test_a_checkout_of_another_user_is_told_in_one_line_with_the_way_out(checkout, monkeypatch):
    for name in ("SUDO_UID", "GIT_CONFIG_COUNT", "GIT_CONFIG_PARAMETERS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(checkout / "none"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    for path in (checkout, *checkout.rglob("*")):
        os.chown(path, 65534, 65534)
    said = []
    assert commit_of(checkout / "reports", said.append) == "unknown"
    way_out = f"git config --global --add safe.directory {checkout}"
    (line,) = said
    assert (
        line
        == f"the commit of {checkout} is unknown to the reports: it is owned by another user; if you trust it: {way_out}"
    )


def test_where_git_is_not_installed_a_checkout_is_told_from_a_copy(checkout, monkeypatch):
    monkeypatch.setenv("PATH", str(checkout))
    said = []
    assert commit_of(checkout / "reports", said.append) == "unknown"
    assert said == [f"the commit of {checkout} is unknown to the reports: git is not installed"]
