"""The crate of a small edition, held against the profiles by their own validator. It asks the network for the terms of JSON-LD; here these are the ones
that rocrate has, but for the words of Bioschemas, which RO-Crate 1.1 has at another address."""

import json
from hashlib import sha256
from importlib.resources import files

import pytest

from relations.builds.digests import sha256 as digest
from relations.editions.crate.crate import CrateFile, CrateHead, crate_json
from relations.editions.verify.stated import stated

LICENCE = ("https://creativecommons.org/licenses/by/4.0/", "CC BY 4.0")
ABOUT = CrateHead("Two states", "Reports on two states", "A project", LICENCE, "2026-11-22T04:05:06Z")
MADE = {"time": "2026-11-22T03:00:00Z", "commit": "abc1234"}
BIOSCHEMAS = "https://bioschemas.org/"


def entry(report, period, **more):
    names = [f"{report}/{period}.{kind}" for kind in ("html", "json")]
    return {
        "report": report,
        "period": period,
        "files": dict.fromkeys(names, ""),
        "made": MADE,
        "status": "done",
    } | more


@pytest.fixture
def folder(tmp_path):
    reports = [entry("votes", "all"), entry("votes", "drift", status="failed", error="cell 3: no data", files={})]
    reports += [entry("arms", "all")]
    for name, content in (("data.zip", b"zip"), ("reports.toml", b"[reports.votes]")):
        (tmp_path / name).write_bytes(content)
    for report in ("votes", "arms"):
        (tmp_path / report).mkdir()
        (tmp_path / report / "all.html").write_text("<p>page", encoding="utf-8")
        parameters = {"period": "all", "compare": ["USA"]}
        (tmp_path / report / "all.json").write_text(json.dumps({"parameters": parameters}), encoding="utf-8")
    run = {"commit": "abc1234", "data": {"file": sha256(b"zip").hexdigest()}, "reports": reports}
    (tmp_path / "run.json").write_text(json.dumps(run), encoding="utf-8")
    return tmp_path


def made(folder):
    files = {file.relative_to(folder).as_posix(): file for file in folder.rglob("*") if file.is_file()}
    told = {name: CrateFile(digest(file), file.stat().st_size) for name, file in files.items()}
    return crate_json(stated(folder), told, ABOUT)


def graph(text):
    return {entity["@id"]: entity for entity in json.loads(text)["@graph"]}


def test_a_run_names_its_notebook_its_parameters_its_files_and_how_it_ended(folder):
    found = graph(made(folder))
    run = found["#run-votes-all"]
    assert run["instrument"] == {"@id": "#notebook-votes"}
    assert run["endTime"] == "2026-11-22T03:00:00Z"
    assert run["actionStatus"] == "http://schema.org/CompletedActionStatus"
    assert run["result"] == [{"@id": "votes/all.html"}, {"@id": "votes/all.json"}]
    assert found["#votes-all-compare"]["value"] == '["USA"]'
    failed = found["#run-votes-drift"]
    assert (failed["actionStatus"], failed["error"]) == ("http://schema.org/FailedActionStatus", "cell 3: no data")
    assert found["data.zip"]["sha256"] == sha256(b"zip").hexdigest()
    assert found["reports.toml"]["version"] == "abc1234"


def test_digests_and_sizes_are_those_that_are_known_and_no_page_is_read(folder):
    for page in folder.rglob("*.html"):
        page.unlink()
    known = {
        "data.zip": CrateFile("1" * 64, 12),
        "reports.toml": CrateFile("2" * 64, 7),
        "votes/all.html": CrateFile("3" * 64, 3),
    }
    found = graph(crate_json(stated(folder), known, ABOUT))["votes/all.html"]
    assert (found["sha256"], found["contentSize"], found["encodingFormat"]) == ("3" * 64, "3", "text/html")


def test_the_same_edition_has_the_same_crate(folder):
    assert made(folder) == made(folder)


@pytest.mark.slow
def test_the_crate_keeps_all_that_the_profile_requires(folder, monkeypatch):
    from rocrate_validator import models, services
    from rocrate_validator.utils.http import HttpRequester

    (folder / "ro-crate-metadata.json").write_text(made(folder), encoding="utf-8")
    terms = json.loads((files("rocrate") / "data/ro-crate.jsonld").read_text(encoding="utf-8"))
    told = terms["@context"]
    told |= {
        name: f"{BIOSCHEMAS}{name}" for name, where in told.items() if str(where).startswith(f"{BIOSCHEMAS}terms/")
    }

    class Answer:
        status_code, headers, text = 200, {"Content-Type": "application/ld+json"}, json.dumps(terms)

        def json(self):
            return terms

    for verb in ("get", "head"):
        monkeypatch.setattr(HttpRequester, verb, lambda *_, **__: Answer(), raising=False)
    required = models.Severity.REQUIRED
    asked = services.ValidationSettings(rocrate_uri=str(folder), profile_identifier="provenance-run-crate", requirement_severity=required)  # fmt: skip
    found = services.validate(asked)
    assert not [(issue.violatingEntity, issue.message) for issue in found.get_issues()]
