import json

import pytest


def test_styles_and_periods(run):
    code, out, err = run("cite", "1991-03-loan-agreed")
    assert (code, err) == (0, "")
    assert out.startswith("Loan agreed. (1991, March). Gazette.\n")
    assert run("cite", "events", "--period", "late", "--style", "bibtex")[1].count("\n@") == 1
    assert [item["id"] for item in json.loads(run("cite", "trade", "--style", "csl-json")[1])] == [
        "arcadia",
        "register-3",
    ]


def test_a_report_by_its_reports_toml(run, tmp_path):
    file = tmp_path / "reports.toml"
    file.write_text("[reports.harbours]\n")
    built = {"key_figures": [], "exhibits": [{"sources": [{"id": "atlas"}]}]}
    for folder in ("build", "out"):
        (tmp_path / folder / "harbours").mkdir(parents=True)
        (tmp_path / folder / "harbours/all.json").write_text(json.dumps(built))
    for more in ((), ("--out", str(tmp_path / "out"))):
        assert "Port Alfa. (n.d.). In Great Atlas." in run("cite", "harbours", "--reports", str(file), *more)[1]
    code, _, err = run("cite", "harbours", "--reports", str(file), "--period", "early")
    assert (code, "not built; run relations build harbours --period early" in err) == (2, True)


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        (("evnts",), "relations: no event, table or report 'evnts'; did you mean events"),
        (("events", "--style", "mla"), "invalid choice: 'mla'"),
        ((), "the following arguments are required: EVENT|TABLE|REPORT"),
        (("events", "--period", "lately"), "relations: no period 'lately'; use all, early, late"),
    ],
)
def test_wrong_usage_is_exit_code_2(argv, words, run):
    code, out, err = run("cite", *argv)
    assert (code, out) == (2, "")
    assert words in err


def test_a_source_that_is_gone_is_exit_code_3(run, events_package):
    file = events_package.root / "sources.csv"
    file.write_text(
        "".join(line for line in file.read_text().splitlines(keepends=True) if not line.startswith("register-3"))
    )
    code, _, err = run("cite", "trade")
    assert (code, "no source register-3 in sources.csv" in err) == (3, True)
