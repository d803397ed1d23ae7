import json

import pytest
from small import code, parameters, project, report

from relations.builds.like import jobs_like
from relations.errors import UsageError
from relations.package import open_package

CELLS = [parameters('period: str = "all"\nlimit: int = 3\nwho: list = ["A"]'), code("1")]
MADE = {"commit": "abc1234", "time": "2026-11-22T00:00:00Z"}


def entry(name, stem, kinds, **more):
    files = {f"{name}/{stem}.{kind}": "00" for kind in (*kinds, "json")}
    return {"report": name, "period": "1993/1993", "files": files, "made": MADE} | more


@pytest.fixture
def folder(tmp_path):
    project(tmp_path, report("one") + report("two"), one=CELLS, two=CELLS)
    out = tmp_path / "out"
    (out / "one").mkdir(parents=True)
    (out / "two").mkdir()
    for name, values in (("one", {"limit": 5, "who": ["A"]}), ("two", {})):
        text = json.dumps({"parameters": {"period": "1993/1993", **values}})
        (out / name / "1993_1993.json").write_text(text, encoding="utf-8")
    entries = [entry("two", "1993_1993", ["html", "pdf"]), entry("one", "1993_1993", ["pdf"])]
    entries.append(entry("one", "1994_1994", [], files={}))  # one that failed and left nothing
    (out / "run.json").write_text(json.dumps({"reports": entries}), encoding="utf-8")
    return out


def jobs(folder, **how):
    return jobs_like(folder.parent / "reports" / "reports.toml", open_package(), folder, **how)


def test_what_is_there_is_made_as_then(folder):
    one, two = jobs(folder)
    assert (one.report, one.formats, one.parameters["limit"], one.changed) == ("one", ("pdf",), 5, {"limit": 5})
    assert (two.report, two.formats, two.changed) == ("two", ("html", "pdf"), {})
    assert one.as_made == {"commit": "abc1234", "lock": None}


def test_some_reports_can_be_asked_for(folder):
    assert [job.report for job in jobs(folder, only=["two"])] == ["two"]


def test_a_folder_without_a_build_is_wrong_usage(tmp_path, folder):
    with pytest.raises(UsageError, match=r"holds no build: there is no run\.json"):
        jobs_like(folder.parent / "reports" / "reports.toml", open_package(), tmp_path / "none")
    (folder / "one" / "1993_1993.json").write_text("{", encoding="utf-8")
    with pytest.raises(UsageError, match="the parameters of the report cannot be read"):
        jobs(folder)
