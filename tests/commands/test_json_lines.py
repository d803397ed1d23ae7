"""Each line is JSON, by whomever it was printed."""

import io
import json

import pytest

from relations.cli import main
from relations.commands.json_lines import JsonLines


def test_whole_lines_pass_as_json_and_those_that_are_it_as_they_are():
    stream = io.StringIO()
    lines = JsonLines(stream)
    for text in ("relations: a “b”", "\n\n", '{"time": "then", "report": "votes"}\n', "c\n  d\nnot whole"):
        assert lines.write(text) == len(text)
    told = [json.loads(line) for line in stream.getvalue().splitlines()]
    assert [one.get("message") for one in told] == ["a “b”", None, "c", "d"]
    assert all(one["time"] for one in told)


@pytest.mark.parametrize("words", [["publish", "--due"], ["build", "--jobs", "0"], ["publish", "--to", "ftp://host/x"]])
def test_so_is_what_a_run_says_that_cannot_begin(words, tmp_path, capsys):
    file = tmp_path / "reports" / "reports.toml"
    file.parent.mkdir()
    file.write_text("", encoding="utf-8")
    assert main([*words, "--log-json", "--reports", str(file)]) == 2
    out, error = capsys.readouterr()
    (told,) = map(json.loads, error.splitlines())
    assert out == ""
    assert [*told] == ["time", "message"]
    assert not told["message"].startswith("relations")
