"""What a build says of mistakes in notebooks: all are in one build, since a report that fails does not stop the others."""

import re

import pytest
from in_notebooks import WHEN_RUN
from small import project, report

pytestmark = pytest.mark.slow


def test_mistakes_that_show_when_a_notebook_runs(told, package, tmp_path):
    names = [f"report-{number}" for number in range(1, len(WHEN_RUN) + 1)]
    keys = {"periods": '["all"]', "formats": '["html"]'}
    endless = {"limits": "{ cell_seconds = 4 }"}
    toml = "".join(
        report(name, **keys, **(endless if "does not end" in mistake.did else {}))
        for name, mistake in zip(names, WHEN_RUN, strict=True)
    )
    notebooks = {name: mistake.how for name, mistake in zip(names, WHEN_RUN, strict=True)}
    file = project(tmp_path, toml, **notebooks)
    code, said = told("build", "--reports", str(file), "--data", str(package.root))
    messages = dict(re.findall(r"^relations: (report-\d+) all: (.*)$", said, re.MULTILINE))
    assert messages.keys() == set(names), said
    assert [
        (mistake.told, messages[name])
        for name, mistake in zip(names, WHEN_RUN, strict=True)
        if not mistake.is_told_by(messages[name])
    ] == []
    assert {code} == {mistake.code for mistake in WHEN_RUN}
