import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from relations.builds.edition import Edition
from relations.builds.imprint import citation, imprint
from relations.builds.plan import Job
from relations.package import open_package
from relations.periods import Period

EDITION = Edition(Path("data"), "Arcadia", "2026-11-24", "2026", "3f2a91c", (), licence="MIT License", lock="f" * 64)
WAR = Period("1971/1991", "1971 to 1991", "War", date(1971, 1, 1), date(1991, 12, 31))
JOB = Job("votes", "Votes", Path("votes.ipynb"), WAR, {}, ("pdf",))
READ = {"data:datapackage.json": "0", "table:calls": "1", "table:trade": "2"}
DECLARED = {
    "title": "Arcadia and Borduria",
    "version": "3",
    "contributors": [{"title": "The Harbour Office", "roles": ["compiler"]}],
    "licenses": [{"title": "CC BY 4.0", "path": ""}],
}


@pytest.fixture
def package(make_package):
    terms = [{"title": "Terms of the United Nations", "path": ""}]
    calls = {"fields": {"date": "date"}, "text": "date\n", "licenses": terms}
    trade = {"fields": {"year": "integer"}, "text": "year\n", "licenses": DECLARED["licenses"]}
    return make_package({"calls": calls, "trade": trade}, **DECLARED)


def lines(*given, **more):
    return {line["name"]: line.get("text") or line["code"] for line in imprint(*given, **more)}


def test_it_says_who_how_to_cite_on_what_terms_from_what_and_how_to_make_it_again(package):
    assert lines(JOB, EDITION, package, READ, data_to="18 December 2025") == {
        "Authors": "The Harbour Office (compiler)",
        "Cite as": "The Harbour Office. (2026). Votes: Arcadia, 1971 to 1991 (Edition of 24 November 2026, data version 3).",
        "Licence": "Data: CC BY 4.0. Terms of the United Nations (calls). Code and notebook: MIT License.",
        # sha256 of [["data:datapackage.json", "0"], ["table:calls", "1"], ["table:trade", "2"]]
        "Data": "to 18 December 2025, version 3",
        "Edition": "24 November 2026",
        "Made from": "commit 3f2a91c, fingerprint of the data 8b5b3337, libraries of requirements.lock ffffffff",
        "Made again by": f"git checkout 3f2a91c && relations build votes --period 1971/1991 --data {package.root.name}",
    }


def test_authors_whom_the_notebook_names_come_first(package):
    told = lines(JOB, EDITION, package, READ, authors=["M. Orr", "I. Vane"])
    assert told["Authors"] == "M. Orr, I. Vane"
    assert told["Compiler of the data"] == "The Harbour Office"
    assert told["Cite as"].startswith("M. Orr, I. Vane. (2026). Votes")


def test_nobody_is_invented(make_package):
    told = lines(JOB, EDITION, make_package({}, title="Arcadia and Borduria"), {})
    assert told["Authors"] == "Arcadia and Borduria"
    assert "Data" not in told


def test_the_command_has_the_parameters_that_were_changed_and_no_commit_that_is_not_known(package):
    job = replace(JOB, changed={"compare": ["USA", "It’s"]})
    told = lines(job, replace(EDITION, commit="unknown"), package, READ)
    assert told["Made again by"] == (
        f'relations build votes --period 1971/1991 --data {package.root.name} -p \'compare=["USA", "It’s"]\''
    )
    edited = lines(JOB, replace(EDITION, commit="3f2a91c+"), package, READ)
    assert edited["Made again by"].startswith("git checkout 3f2a91c && ")
    assert "commit 3f2a91c+" in edited["Made from"]


def test_that_of_a_brief_is_short(package):
    told = lines(replace(JOB, layout="brief"), EDITION, package, READ)
    assert "Authors" not in told
    assert told["Licence"] == "Data: CC BY 4.0. Terms of the United Nations. Code and notebook: MIT License."


def test_it_is_cited_for_programs_too_by_an_id_without_signs_that_end_a_key(package):
    told = citation(JOB, EDITION, package, ["M. Orr"])
    assert told["bibtex"].startswith("@techreport{votes-1971_1991-2026-11-24,\n  author = {{M. Orr}},")
    (one,) = json.loads(told["csl_json"])
    assert (one["id"], one["type"], one["issued"]) == ("votes-1971_1991-2026-11-24", "report", {"date-parts": [[2026, 11, 24]]})  # fmt: skip


def test_a_package_in_a_folder_of_the_usual_name_needs_none():
    assert lines(JOB, EDITION, open_package(), {})["Made again by"].endswith("votes --period 1971/1991")
