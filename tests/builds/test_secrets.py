"""A secret in a build: it reaches the notebook, and nothing that is written."""

import pytest
from small import code, parameters, project, report

from relations.builds.parameters import Parameter
from relations.builds.secrets import secret_parameters
from relations.cli import main

TOKEN = {"token": Parameter("token", "str", "")}


def faults(names, declared=TOKEN, given=()):
    return secret_parameters(names, declared, dict.fromkeys(given, "x"))[1]


def test_what_is_wrong_with_a_secret_is_told(monkeypatch):
    monkeypatch.delenv("RELATIONS_TOKEN", raising=False)
    assert faults(["token"]) == ["the environment has no secret 'token' of 6 signs or more; set RELATIONS_TOKEN"]
    monkeypatch.setenv("RELATIONS_TOKEN", "123456")
    assert faults(["token"]) == []
    assert faults(["tokan"]) == ["the secret 'tokan' is no parameter of the notebook; did you mean token?"]
    assert faults(["token"], {"token": Parameter("token", "int", 0)})[0].endswith("declare it as token: str")
    assert "is given where others can read it" in faults(["token"], given=["token"])[0]


@pytest.mark.slow
def test_a_secret_reaches_the_notebook_and_nothing_that_is_written(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("RELATIONS_TOKEN", "open-sesame-42")
    cells = [parameters('period: str = "all"\ntoken: str = ""'), code("print(token, len(token), token.upper())")]
    bad = [*cells, code("raise ValueError(token)")]
    file = project(
        tmp_path, report("good", secret='["token"]') + report("bad", secret='["token"]'), good=cells, bad=bad
    )
    assert main(["--debug", "build", "--reports", str(file), "--out", str(tmp_path / "out")]) == 1
    told = capsys.readouterr()
    files = [found for found in (tmp_path / "out").rglob("*") if found.is_file()]
    texts = [told.out, told.err, *(found.read_bytes().decode("latin-1") for found in files)]
    assert not [text[:60] for text in texts if "open-sesame-42" in text]
    notebook = (tmp_path / "out" / "good" / "1993_1993.ipynb").read_text(encoding="utf-8")
    assert "••• 14 OPEN-SESAME-42" in notebook  # it was there; what a notebook makes of it is its own matter
    assert "bad 1993/1993: cell 3, line 1: ValueError: •••" in told.err
