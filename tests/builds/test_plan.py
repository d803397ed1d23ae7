from pathlib import Path

import pytest
from small import code, parameters, project, report

from relations.builds.plan import FORMATS, plan
from relations.errors import UsageError
from relations.execution.limits import Limits
from relations.package import open_package
from relations.periods import declared_periods

IDS = [period.id for period in declared_periods(open_package())]


@pytest.fixture
def jobs(tmp_path):
    """Return a function that plans a reports.toml over one notebook, `small`, with the parameters period, least and compare."""
    source = 'period: str = "all"\nleast: int = 10\ncompare: list[str] = ["USA"]'

    def jobs(toml, **chosen):
        file = project(
            tmp_path, toml, small=[parameters(source)], plain=[code("1")], other=[parameters("least: int = 1")]
        )
        return plan(file, open_package(), **chosen)

    return jobs


@pytest.fixture
def faults(jobs):
    def faults(toml, **chosen):
        with pytest.raises(UsageError) as caught:
            jobs(toml, **chosen)
        return str(caught.value).splitlines()

    return faults


def small(**keys):
    return report("small", **keys)


def test_a_report_is_one_job_for_all_time_and_one_for_each_declared_period_in_all_formats(jobs, tmp_path):
    found = jobs('[reports.small]\nnotebook = "small.ipynb"\ntitle = "T"')
    assert [job.period.id for job in found] == ["all", *IDS]
    assert {(job.report, job.title, job.notebook, job.formats) for job in found} == {
        ("small", "T", tmp_path / "notebooks" / "small.ipynb", FORMATS)
    }


def test_each_job_knows_all_its_parameters_with_their_values(jobs):
    (job,) = jobs(small(parameters="{ least = 5 }"))
    assert job.declared == (("period", "1993/1993", ""), ("least", 5, ""), ("compare", ["USA"], ""))


def test_each_job_passes_its_period_and_the_parameters(jobs):
    found = jobs(small(periods='["cold-war", "1971/1972"]', parameters='{ least = 5, compare = ["CHN"] }'))
    assert [job.parameters for job in found] == [
        {"least": 5, "compare": ["CHN"], "period": period} for period in ("cold-war", "1971/1972")
    ]


def test_parameters_that_are_asked_for_go_before_those_of_the_file(jobs):
    toml = small(periods='["1971/1972"]', parameters='{ least = 5, compare = ["CHN"] }')
    (job,) = jobs(toml, parameters={"compare": ["FRA"]})
    assert job.parameters == {"least": 5, "compare": ["FRA"], "period": "1971/1972"}
    assert job.changed == {"compare": ["FRA"]}


def test_only_what_differs_from_the_file_or_where_that_is_silent_from_the_notebook_is_a_change(jobs):
    toml = small(periods='["1971/1972"]', parameters="{ least = 5 }")
    assert jobs(toml)[0].changed == {}
    assert jobs(toml, parameters={"least": 5, "compare": ["USA"]})[0].changed == {}
    assert jobs(toml, parameters={"least": 10, "compare": []})[0].changed == {"least": 10, "compare": []}


def test_what_the_file_gives_wrongly_is_the_fault_of_its_report_and_the_others_go_on(jobs, faults):
    wrong = small(parameters='{ least = "5", compar = [] }')
    toml = wrong + report("small", notebook='"small.ipynb"').replace("[reports.small]", "[reports.more]")
    said = [
        "unknown parameter 'compar'; the notebook declares least, compare; did you mean compare?",
        "parameter 'least' is '5'; the notebook declares int, such as 3",
    ]
    assert [(job.report, job.fault) for job in jobs(toml)] == [("small", "; ".join(said)), ("more", None)]
    assert faults(toml, only=["small"]) == [f"report 'small': {one}" for one in said]


def test_what_is_wrong_with_parameters_that_are_asked_for_is_told_for_each_report(faults):
    toml = small() + report("more", notebook='"small.ipynb"')
    found = faults(toml, parameters={"compar": ["USA"], "least": "many", "period": "all"}, only=["more"])
    assert found == [
        "report 'more': unknown parameter 'compar'; the notebook declares least, compare; did you mean compare?",
        "report 'more': 'period' is not a parameter to set; use periods = [...], or --period",
        "report 'more': parameter 'least' is 'many'; the notebook declares int, such as 3",
    ]


def test_a_job_is_named_by_report_and_period(jobs):
    found = jobs(small(periods='["all", "1971/1972", "2024-12-08/.."]'))
    assert [job.stem for job in found] == ["small/all", "small/1971_1972", "small/2024-12-08_open"]


def test_a_period_that_is_named_twice_is_one_job(jobs):
    assert [job.period.id for job in jobs(small(periods='["each", "cold-war", "each", "all"]'))] == [*IDS, "all"]


def test_reports_keep_the_order_of_the_file_whatever_the_order_they_are_asked_for_in(jobs):
    toml = report("b", notebook='"small.ipynb"') + report("a", notebook='"small.ipynb"') + small()
    assert [job.report for job in jobs(toml)] == ["b", "a", "small"]
    assert [job.report for job in jobs(toml, only=["small", "b"])] == ["b", "small"]


def test_one_period_and_formats_can_be_asked_for(jobs):
    (job,) = jobs(small(periods='["each"]', formats='["pdf"]'), periods=["1993/1994"], formats=["html", "html"])
    assert (job.period.id, job.parameters["period"], job.formats) == ("1993/1994", "1993/1994", ("html",))


def test_several_periods_can_be_asked_for_each_once(jobs):
    asked = jobs(small(), periods=["1993/1994", "all", "1993/1994"])
    assert [job.period.id for job in asked] == ["1993/1994", "all"]


def test_the_notebooks_lie_beside_the_folder_of_the_file_wherever_one_stands(jobs, tmp_path, monkeypatch):
    jobs(small())
    monkeypatch.chdir(tmp_path / "reports")
    (job,) = plan(Path("reports.toml"), open_package())
    assert job.notebook == tmp_path / "notebooks" / "small.ipynb"


def test_all_faults_of_all_reports_are_told_at_once(faults, tmp_path):
    toml = (
        small(periods='["cold war", "all", "1972/1971"]', formats='["html", "docx"]', parameters='{ leest = 1, least = "5", period = "all" }')
        + report("keys", notbook='"x"', titel='"T"', periods='"all"')
        + '[reports.bare]\nparameters = ["least"]\n'
        + report("lists", periods="[]", formats="[1]")
        + report("gone")
        + report("plain")
        + report("other")
        + report('"../up"', notebook='"small.ipynb"', title='"T"')
    )  # fmt: skip
    found = faults(toml, only=["small", "keys", "bare", "lists", "gone", "plain", "other", "../up", "tpyo"])
    ids = ", ".join(IDS)
    notebooks = tmp_path / "notebooks"
    keys = (
        "keys are notebook, title, periods, formats, parameters, layout, limits, show_input, show_stderr, analyst, secret, schedule, timezone, "
        "changes, packages"
    )
    assert found[0] == "no report 'tpyo'; reports.toml declares small, keys, bare, lists, gone, plain, other, ../up"
    assert set(found[1:]) == {
        "no format 'docx'; there are html, pdf",
        "report 'small': unknown parameter 'leest'; the notebook declares least, compare; did you mean least?",
        "report 'small': 'period' is not a parameter to set; use periods = [...], or --period",
        "report 'small': parameter 'least' is '5'; the notebook declares int, such as 3",
        f"report 'small': no period 'cold war'; use all, {ids}, or an interval such as 1971/1991 or 2011-03-15/..; did you mean cold-war?",
        *(line for line in found if line.startswith("report 'small': no period '1972/1971'")),
        f"report 'keys': unknown key 'notbook'; {keys}",
        f"report 'keys': unknown key 'titel'; {keys}",
        "report 'keys': 'periods' must be a list",
        "report 'bare': 'notebook' is missing",
        "report 'bare': 'title' is missing",
        "report 'bare': 'parameters' must be a dict",
        "report 'lists': 'periods' must list one or more strings",
        "report 'lists': 'formats' must list one or more strings",
        f"report 'gone': {notebooks / 'gone.ipynb'}: no such notebook",
        f"report 'plain': {notebooks / 'plain.ipynb'}: no cell is tagged 'parameters'; tag the one that declares what can be passed",
        "report 'other': the notebook declares no parameter 'period'",
        "report '../up': a name has letters, digits, - and _ only",
    }
    assert sum("1972/1971" in line for line in found) == 1
    assert len(found) == len(set(found))


def test_a_fault_of_what_is_asked_for_is_told_once(faults):
    toml = small() + report("more", notebook='"small.ipynb"')
    found = faults(toml, periods=["1871"], formats=["docx"])
    assert [line.split(";")[0] for line in found] == [
        "no format 'docx'", "report 'small': no period '1871'", "report 'more': no period '1871'",
    ]  # fmt: skip


def test_a_period_in_the_place_of_a_report_is_told_as_such(faults):
    assert faults(small(), only=["transition", "smal"]) == [
        "no report 'transition'; reports.toml declares small; 'transition' is a period: --period transition",
        "no report 'smal'; reports.toml declares small; did you mean small?",
    ]


def test_reports_that_are_not_asked_for_may_have_faults(jobs):
    assert len(jobs(small() + report("gone"), only=["small"])) == 1


@pytest.mark.parametrize(
    ("toml", "words"),
    [
        ("", "expected tables [reports.NAME]"),
        ("[reports]", "expected tables [reports.NAME]"),
        ("reports = 3", "expected tables [reports.NAME]"),
        ('[reports]\nsmall = "small.ipynb"', "expected tables [reports.NAME]"),
        ('[report.small]\ntitle = "T"', "expected tables [reports.NAME], found report"),
        ("[reports.small", "not TOML: Expected ']'"),
    ],
)
def test_a_file_without_reports_is_an_error_that_names_it(faults, tmp_path, toml, words):
    (found,) = faults(toml)
    assert found.startswith(f"{tmp_path / 'reports' / 'reports.toml'}: {words}")


def test_a_missing_file_is_an_error(tmp_path):
    with pytest.raises(UsageError, match=r"reports\.toml: no such file"):
        plan(tmp_path / "reports.toml", open_package())


def test_the_layout_is_full_unless_declared_brief(jobs):
    declared = small(periods='["all"]')
    assert [job.layout for job in jobs(declared)] == ["full"]
    assert [job.layout for job in jobs(declared + '\nlayout = "brief"\n')] == ["brief"]


def test_an_unknown_layout_is_a_fault(faults):
    assert faults(small(periods='["all"]') + '\nlayout = "wide"\n') == [
        "report 'small': no layout 'wide'; there are full, brief"
    ]


def test_limits_are_generous_unless_declared(jobs):
    declared = small(periods='["all"]')
    assert [job.limits for job in jobs(declared)] == [Limits()]
    (job,) = jobs(declared + "\nlimits = { cell_seconds = 9, memory_mb = 0 }\n")
    assert job.limits == Limits(cell_seconds=9, memory_mb=0)


def test_unknown_limits_and_values_that_are_none_are_faults(faults):
    assert faults(small(limits='{ seconds = 1, cell_seconds = -1, report_seconds = "1", memory_mb = true }')) == [
        "report 'small': unknown limit 'seconds'; limits are cell_seconds, report_seconds, cell_output_mb, memory_mb",
        "report 'small': the limit 'cell_seconds' is -1; it is a whole number, 0 for none",
        "report 'small': the limit 'report_seconds' is '1'; it is a whole number, 0 for none",
        "report 'small': the limit 'memory_mb' is True; it is a whole number, 0 for none",
    ]


def test_what_a_report_shows_beyond_its_outputs_is_declared(jobs):
    declared = small(periods='["all"]')
    assert [job.shown for job in jobs(declared)] == [()]
    assert [job.shown for job in jobs(declared + "\nshow_stderr = true\nshow_input = false\n")] == [("show_stderr",)]


def test_a_report_can_tell_what_changed_since_the_last_edition(jobs):
    declared = small(periods='["all"]')
    assert [job.changes for job in jobs(declared)] == [False]
    assert [(job.changes, job.since) for job in jobs(declared + "\nchanges = true\n")] == [(True, None)]


def test_a_report_of_one_package_is_left_out_of_others_and_told_where_it_is_asked_for(jobs, faults):
    toml = small() + report(
        "theirs", notebook='"small.ipynb"', title='"T"', periods='["harvest"]', packages='["arcadia-relations"]'
    )
    assert {job.report for job in jobs(toml)} == {"small"}
    assert faults(toml, only=["theirs"]) == [
        "report 'theirs' is one of arcadia-relations alone, not of russia-syria-relations"
    ]


def test_an_empty_period_is_refused(faults):
    (fault,) = faults(small(), periods=[""])
    assert fault.startswith("report 'small': no period ''; use all, ")
