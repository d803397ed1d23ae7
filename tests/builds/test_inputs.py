import json
import time
from dataclasses import replace
from datetime import date

import pytest
from small import code, text, write

from relations.builds import inputs as module
from relations.builds.digests import Digests
from relations.builds.inputs import Inputs, in_words
from relations.builds.plan import Job
from relations.periods import Period

TABLES = {
    "trade": {"fields": {"year": "integer"}, "text": "year\n1990\n"},
    "visits": {"fields": {"visit": "string"}, "text": "visit\nx\n"},
}
CODE = code("from relations.exhibits import veto_timeline")
NOTES = {"files": [], "folders": [], "asked": [], "unknown": None, "began": 0.0}


@pytest.fixture
def project(make_package, tmp_path):
    package = make_package(TABLES)
    reports = tmp_path / "project" / "reports" / "reports.toml"
    reports.parent.mkdir(parents=True)
    (reports.parents[1] / "requirements.lock").write_text("pandas==3")
    write(
        reports.parents[1] / "notebooks" / "votes.ipynb",
        text("# Votes"),
        CODE,
    )

    def now(**other):
        given = {"package": package, "reports": reports, "edition": ["Title"], "digests": Digests(tmp_path)} | other
        return Inputs(**given)

    return now


@pytest.fixture
def job(project):
    notebook = project().reports.parents[1] / "notebooks" / "votes.ipynb"
    return Job(
        "votes",
        "Votes",
        notebook,
        Period("drift", "Drift", "D", date(1992, 1, 1), None),
        {"period": "drift"},
        ("html",),
    )


def test_parameters_that_differ_from_the_file_are_part_of_what_is_shown(project, job):
    """With other values in the file, the same run shows another line."""
    changed = replace(job, changed={"compare": ["USA"]})
    assert project().digest("about:", job) != project().digest("about:", changed)
    assert project().digest("parameters:", job) == project().digest("parameters:", changed)
    given = replace(job, parameters={"compare": ["USA"]})
    assert project().digest("parameters:", job) != project().digest("parameters:", given)


def test_what_a_kernel_read_is_named_without_places_of_this_machine(project, job, tmp_path):
    found = project()
    helper = job.notebook.with_name("helper.py")
    helper.write_text("from relations.measures import vetoes")
    outside = tmp_path / "elsewhere.txt"
    outside.touch()
    files = [found.package.root / "trade.csv", found.package.root / "datapackage.json", helper, outside]
    notes = {
        "files": [*map(str, files)],
        "folders": [str(job.notebook.parent)],
        "asked": ["relations.measures.council.co_vetoes"],
    }
    names = set(found.run(job, NOTES | notes))
    assert {
        "table:trade",
        "data:datapackage.json",
        "file:notebooks/helper.py",
        "folder:notebooks",
        f"file:{outside}",
    } < names
    assert {"notebook:", "parameters:", "fonts:", "lock:", "environment:"} < names
    modules = {name.removeprefix("module:relations.") for name in names if name.startswith("module:")}
    assert {"exhibits.council.veto_timeline", "measures.council.vetoes", "measures.council.co_vetoes"} < modules
    assert {"execution.run", "exhibits.drawing.canvas"} < modules
    assert not {name for name in modules if "voting." in name and "exhibits" in name}
    assert "builds.progress" not in modules
    assert not {name for name in modules if name.startswith("showing")}, "a build asks exhibits for their records alone"


@pytest.mark.slow
def test_a_cell_for_ipython_alone_does_not_hide_the_imports_of_the_others(project, job):
    write(job.notebook, code("%matplotlib inline\n!ls\nfrom relations.measures import vetoes\nvetoes?"))
    names = project().run(job, NOTES)
    assert "module:relations.measures.council.vetoes" in names
    assert "module:relations.measures.voting.agreement" not in names
    write(job.notebook, code("%%time\nfrom relations.measures import vetoes"))
    assert "module:relations.measures.voting.agreement" in project().run(job, NOTES)


def test_the_rendering_rests_on_its_modules_templates_fonts_and_words(project):
    names = set(project().rendering)
    assert {"template:report.css", "template:typst/report.typ", "template:exhibits.css"} < names
    assert {"module:relations.rendering.typeset", "module:relations.showing.svg"} < names
    assert {"module:relations.sources", "module:relations.builds.produce", "edition:", "about:", "fonts:"} < names
    assert not {
        name for name in names if "exhibits." in name and not name.startswith("template:") and "rendering" not in name
    }


def edited(found, job, name):
    """Change what a name stands for, and return the inputs as they are then, and the job."""
    root, kind = found.reports.parents[1], name.partition(":")[0]
    if kind in ("edition", "parameters", "about"):
        changes = {"parameters": {"parameters": {"period": "all"}}, "about": {"title": "Other"}}
        return {"edition": ["Other"]} if kind == "edition" else {}, changes.get(kind, {})
    files = {
        "table": found.package.root / "trade.csv",
        "data": found.package.root / "notes.txt",
    }
    files |= {
        "file": root / "notebooks" / "helper.py",
        "folder": root / "notebooks" / "new",
        "lock": root / "requirements.lock",
    }
    if kind in ("notebook", "prose"):
        cells = {"notebook": [text("# Votes"), code("1")], "prose": [text("# All votes"), CODE]}
        write(job.notebook, *cells[kind])
        return {}, {}
    with files[kind].open("a") as file:
        file.write(" ")
    return {}, {}


@pytest.mark.parametrize(
    "name",
    ["notebook:", "prose:", "parameters:", "about:", "edition:", "table:trade", "data:notes.txt", "file:notebooks/helper.py", "folder:notebooks", "lock:"],
)  # fmt: skip
def test_a_name_has_another_digest_once_that_which_it_stands_for_is_another(project, job, name):
    before = {one: project().digest(one, job) for one in (name, "table:visits")}
    inputs, changes = edited(project(), job, name)
    after = {one: project(**inputs).digest(one, replace(job, **changes)) for one in before}
    assert after[name] != before[name]
    assert after["table:visits"] == before["table:visits"]


@pytest.mark.parametrize(("kind", "other"), [("prose:", "notebook:"), ("notebook:", "prose:")])
def test_the_text_of_a_notebook_and_its_code_have_digests_of_their_own(project, job, kind, other):
    before = project().digest(other, job)
    edited(project(), job, kind)
    assert project().digest(other, job) == before


def test_a_notebook_that_cannot_be_read_is_another_as_a_whole(project, job):
    before = [project().digest(kind, job) for kind in ("notebook:", "texts:", "prose:")]
    job.notebook.write_text("[")
    assert not {*before} & {project().digest(kind, job) for kind in ("notebook:", "texts:", "prose:")}


def test_fonts_modules_templates_and_packages_have_digests_that_change(project, job, tmp_path, monkeypatch):
    names = ("fonts:", "environment:", "module:relations.a", "template:a.css")
    (tmp_path / "code/rendering/templates").mkdir(parents=True)
    (tmp_path / "fonts").mkdir()
    monkeypatch.setattr(module, "_FONTS", (tmp_path / "fonts",))
    monkeypatch.setattr(module, "distributions", lambda: iter(["pandas-3.0"]))
    before = [project(code=tmp_path / "code").digest(name, job) for name in names]
    for file in ("code/a.py", "code/rendering/templates/a.css", "fonts/a.ttf"):
        (tmp_path / file).touch()
    monkeypatch.setattr(module, "distributions", lambda: iter(["pandas-3.1"]))
    after = [project(code=tmp_path / "code").digest(name, job) for name in names]
    assert all(old != new for old, new in zip(before, after, strict=True))


def test_the_packages_that_are_installed_are_known():
    assert any(name.startswith("pandas-3") for name in module.distributions())


def test_a_change_while_a_report_ran_is_seen(project, job):
    found, names = project(), ["table:trade", "notebook:", "module:relations.faces", "fonts:"]
    began = time.time() + 0.1
    assert not found.changed_since(job, began, names)
    assert found.changed_since(job, began - 3600, ["table:trade"])
    time.sleep(0.2)
    (found.package.root / "trade.csv").write_text("year\n1991\n")
    assert found.changed_since(job, began, names)
    assert not found.changed_since(job, began, ["table:visits", "table:gone", "edition:"])


@pytest.mark.parametrize(
    ("name", "words"),
    [("table:trade", "the table trade"), ("notebook:", "the notebook"), ("lock:", "requirements.lock")],
)
def test_each_name_has_words(name, words, project, job):
    assert in_words(name) == words
    assert all(in_words(one) for one in (*project().rendering, *project().run(job, NOTES)))


def test_a_name_that_nobody_knows_is_of_nothing(project, job):
    assert project().digest("whatever:x", job) == project().digest("whatever:y", job)
    assert in_words("whatever:x") == "whatever:x"


def test_a_notebook_that_is_none_raises_before_anything_is_written(project, job):
    job.notebook.write_text("[")
    with pytest.raises(json.JSONDecodeError):
        project().run(job, NOTES)
