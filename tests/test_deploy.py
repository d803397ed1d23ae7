"""The examples in deploy/ call what there is; what starts them was tried by hand, as deploy/README.md says."""

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml
from cronsim import CronSim

from relations.cli import _parser
from relations.clock import now

ROOT = Path(__file__).parents[1]
DEPLOY = ROOT / "deploy"
CALL = re.compile(r"(?:\.venv/bin/relations|:/state relations) ([^\"`>&\n]+)")


def read(name: str) -> str:
    return (DEPLOY / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["crontab", "relations.service", "Containerfile", "airflow_dag.py"])
def test_what_is_called_is_a_command_of_ours(name):
    calls = [shlex.split(words) for words in CALL.findall(read(name))]
    assert calls
    for words in calls:
        assert _parser(words).parse_args(words).run.__name__ == "_publish"


def test_the_line_for_cron_is_one():
    (line,) = (line for line in read("crontab").splitlines() if not line.startswith("#"))
    *times, command = line.split(None, 5)
    assert next(CronSim(" ".join(times), now()))
    assert "%" not in command, "cron ends the line there"


def test_each_example_has_a_row_that_says_what_was_tried():
    told = read("README.md")
    assert {
        file.name for file in DEPLOY.iterdir() if file.name != "README.md" and f"`{file.name}`" not in told
    } == set()


def test_an_image_gets_neither_the_environment_nor_the_outputs_of_the_checkout():
    left_out = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    assert {".venv", "reports/build"} <= {*left_out}
    assert ".git" not in left_out, "a report names its commit"


def test_airflow_runs_a_notebook_of_ours_in_a_kernel_that_is_not_its_own():
    code = read("airflow_dag.py")
    compile(code, "airflow_dag.py", "exec")
    (kernel,) = re.findall(r'kernel_name="(\w+)"', code)
    assert f"--name {kernel}\n" in code
    assert kernel != "python3", "that of the environment of Airflow, where none of our packages are"
    (notebook,) = re.findall(r"\{PROJECT\}/(notebooks/\w+\.ipynb)", code)
    assert (ROOT / notebook).is_file()


def test_the_workflow_watches_what_is_there_and_calls_a_target():
    flow = yaml.safe_load(read("github-workflow.yml"))
    watched = flow[True]["push"]["paths"]  # `on` is true to YAML
    assert all((ROOT / path.removesuffix("/**")).exists() for path in watched)
    (target,) = (step["run"] for step in flow["jobs"]["build"]["steps"] if "run" in step)
    assert re.search(
        rf"^{target.removeprefix('make ')}:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE
    )


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="needs systemd-analyze")
def test_systemd_takes_the_units(tmp_path):
    """In a root folder of its own, where what the unit calls lies in its place."""
    units = tmp_path / "etc" / "systemd" / "system"
    units.mkdir(parents=True)
    for file in DEPLOY.glob("relations.*"):
        shutil.copy(file, units)
    called = tmp_path / "opt" / "relations" / ".venv" / "bin" / "relations"
    called.parent.mkdir(parents=True)
    called.write_text("#!/bin/sh\n")
    called.chmod(0o755)
    if Path("/usr/lib/systemd/system").is_dir():
        shutil.copytree("/usr/lib/systemd/system", tmp_path / "usr/lib/systemd/system", symlinks=True)
    words = ["systemd-analyze", "verify", f"--root={tmp_path}", "--man=no", "relations.service", "relations.timer"]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert [line for line in (done.stdout + done.stderr).splitlines() if "relations." in line] == []
