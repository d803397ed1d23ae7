import csv
import io
import json

import pytest

from relations.cli import main

VISIT = "1980-05-lind-visits-port"


def test_without_more_it_lists_the_tables(run):
    code, out, err = run("data")
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert lines[0].split() == ["table", "rows", "from", "to", "title"]
    assert [line.split()[:4] for line in lines if line.startswith("events ")] == [["events", "4", "195X", "1991-03~"]]
    assert max(map(len, lines)) <= 80
    listed = json.loads(run("data", "--json")[1])
    assert {"table": "people", "rows": 2, "from": None, "to": None, "title": "People"} in listed


def test_rows_as_a_table_and_what_it_leaves_out_on_the_error_stream(run):
    code, out, err = run("data", "events", "--kind", "visit", "--kind", "credit", "--period", "early")
    assert code == 0
    assert out.splitlines()[0].split()[:2] == ["event", "date"]
    assert out.splitlines()[2].startswith(VISIT)
    assert len(out.splitlines()) == 3
    assert err.startswith("1 of 4 rows; ")
    assert err.endswith(" more columns with --columns, --csv or --json\n")


def test_rows_in_other_forms_are_whole(run, events_package):
    code, out, err = run("data", "events", "--csv", "--limit", "1")
    assert (code, err) == (0, "4 of 4 rows, 1 shown\n")
    assert out == "".join((events_package.root / "events.csv").read_text().splitlines(keepends=True)[:2])
    assert json.loads(run("data", "claims", "--grep", "crew", "--json")[1])[0]["value"] == 1200.0
    assert run("data", "people", "--md", "--columns", "name,state")[1].splitlines()[2] == "| Ana Lind | AAA |"


def test_a_form_may_stand_before_the_table(run):
    assert run("data", "--csv", "people", "--columns", "person")[1] == "person\nana-lind\nbo-rask\n"


def test_options_with_underscores_are_known_with_hyphens_too(run):
    for option in ("--one-abstained", "--one_abstained"):
        code, _, err = run("data", "ga_rollcalls", option, "1")
        assert (code, "unrecognized: --one" in err) == (2, True)
    for option in ("--in-force", "--in_force"):
        assert run("data", "agreements", option, "", "--csv")[2] == "2 of 2 rows\n"


def test_a_search_that_finds_nothing_says_why_and_is_no_error(run):
    assert run("data", "events", "--grep", "Lindt") == (0, "", "0 of 4 rows; no row has 'lindt'; did you mean lind?\n")
    assert next(csv.reader(io.StringIO(run("data", "events", "--grep", "Lindt", "--csv")[1])))[0] == "event"


def test_the_help_of_a_table_lists_its_columns_with_their_vocabulary(run):
    code, out, _ = run("data", "events", "--help")
    assert code == 0
    text = " ".join(out.split())
    assert "--confidence VALUE" in text
    assert "One of: confirmed, reported, disputed." in text
    assert "--period" in text


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        (("evnts",), "invalid choice: 'evnts'; did you mean events"),
        (
            ("events", "--knd", "visit"),
            "relations data events: unrecognized: --knd visit; did you mean --kind",
        ),
        (("events", "--ki", "visit"), "unrecognized: --ki visit"),
        (
            ("events", "kind=visit"),
            "unrecognized: kind=visit; the options are --help, --period, --grep, --limit, --event, --date, --kind",
        ),
        (("events", "--kind", "vist"), "relations: events.kind: 'vist' is not one of statement, agreement"),
        (("events", "--limit", "some"), "invalid int value: 'some'"),
        (("events", "--columns", "event,knd"), "relations: no column 'knd'; there are event, date, kind"),
        (("events", "--csv", "--json"), "not allowed with argument --csv"),
        (("people", "--period", "early"), "relations: the table people has no time, so no period"),
        (
            ("show", "nothing-like-it"),
            "relations: no event 'nothing-like-it'; find its id with `relations data events --grep WORDS`\n",
        ),
        (("show", VISIT, "--csv"), "relations: an event is more than one table; show it with --json or --md"),
        (("show",), "the following arguments are required: EVENT"),
        (("sql", "DROP TABLE events"), "relations: one statement that reads is allowed"),
        (("add", "evnts"), "relations: no table 'evnts'; did you mean events"),
    ],
)
def test_wrong_usage_is_exit_code_2_and_says_what_is_allowed(argv, words, run):
    code, out, err = run("data", *argv)
    assert (code, out) == (2, "")
    assert words in err


def test_the_column_period_of_a_table_without_time_is_a_column(run):
    assert run("data", "periods", "--period", "early", "--csv")[2] == "1 of 2 rows\n"


def test_an_event_in_each_form(run):
    assert run("data", "show", VISIT)[1].startswith(f"Lind visits the port\n{VISIT}\n\n10 to 12 May 1980")
    assert run("data", "show", "1980-05-l", "--md")[1].startswith("# Lind visits the port\n")
    assert json.loads(run("data", "show", VISIT, "--json")[1])["place"]["place"] == "port-alfa"


def test_sql_in_each_form(run):
    sql = "SELECT kind, count(*) AS n FROM events GROUP BY kind ORDER BY kind LIMIT 1"
    assert run("data", "sql", sql)[:2] == (0, "kind       n\n─────────  ─\nagreement  1\n")
    assert run("data", "sql", sql, "--csv")[1] == "kind,n\nagreement,1\n"
    assert json.loads(run("data", "sql", sql, "--json")[1]) == [{"kind": "agreement", "n": 1}]


def test_rows_are_added_from_a_file_or_from_the_input(run, events_package, monkeypatch, tmp_path):
    person = {"person": "cy-vane", "name": "Cy Vane", "state": "CCC", "source": "annals"}
    file = tmp_path / "rows.json"
    file.write_text(json.dumps({"people": person}))
    assert run("data", "add", "--from", str(file)) == (0, "people.csv: 1 added\n", "")
    code, out, err = run("data", "add", "--from", str(file))
    fault = "people, row 1: person: 'cy-vane' stands on an earlier line already"
    assert (code, out, err) == (3, "", f"relations: {file}: nothing was written\n{fault}\n")
    monkeypatch.setattr("sys.stdin", io.StringIO(json.dumps([{**person, "person": "dee-vane"}])))
    assert run("data", "add", "person", "--from", "-")[:2] == (0, "people.csv: 1 added\n")
    assert "dee-vane,Cy Vane,,CCC,annals\n" in events_package.table("people").file.read_text()


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        ((), "relations: which table? `relations data add TABLE`; only --from can do without"),
        (("--from", "none.json"), "relations: none.json: no such file"),
        (("events", "--resume"), "relations: no unfinished row of events to resume"),
        (("events", "--resume", "--from", "-"), "not allowed with argument"),
        (("evnts", "--from", "-"), "relations: no table 'evnts'; did you mean events"),
    ],
)
def test_what_cannot_be_added_is_wrong_usage(argv, words, run):
    code, out, err = run("data", "add", *argv)
    assert (code, out) == (2, "")
    assert words in err


def test_adding_writes_or_says_that_nothing_was_written(run, events_package, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO("1991-03-loan-agreed\nbo-rask\n\nfalse\ntrue\nyes\n"))
    code, out, _ = run("data", "add", "event_people")
    assert code == 0
    assert out.endswith("event_people.csv: 1 added\n")
    assert "1991-03-loan-agreed,bo-rask,,false,true" in (events_package.root / "event_people.csv").read_text()
    monkeypatch.setattr("sys.stdin", io.StringIO("1985\n"))
    code, _, err = run("data", "add", "event")
    resume = "`relations data add events --resume` goes on with what you typed"
    assert (code, err) == (130, f"relations: nothing was written; {resume}\n")
    monkeypatch.setattr("sys.stdin", io.StringIO("visit\n"))
    code, out, _ = run("data", "add", "event", "--resume")
    assert code == 130
    assert "date> 1985\n" in out
    assert "kind> " in out


def test_the_package_may_be_named_before_the_table(events_package, capsys):
    assert main(["data", "--data", str(events_package.root), "people", "--csv"]) == 0
    assert "ana-lind" in capsys.readouterr().out
    assert main(["data", f"--data={events_package.root}", "people", "--csv"]) == 0


def test_a_folder_without_a_package_is_wrong_usage(tmp_path, capsys):
    assert main(["data", "events", "--data", str(tmp_path)]) == 2
    assert capsys.readouterr().err == f"relations: {tmp_path}: no data package here (no datapackage.json)\n"


def test_a_table_that_cannot_be_read_is_exit_code_3(run, events_package):
    (events_package.root / "people.csv").write_text("person\n")
    code, out, err = run("data", "people")
    assert (code, out) == (3, "")
    assert err.startswith(
        f"relations: {events_package.root}/people.csv:1: column 2 is missing; datapackage.json declares 'name'"
    )
