"""Exit codes and the words for people; what each verb does is tested with its module."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import relations
from relations.cli import main
from relations.errors import DataError, RelationsError, UsageError

ROOT = Path(__file__).parents[1]
HEAVY = ("pandas", "numpy", "matplotlib", "nbformat", "nbconvert", "nbclient", "papermill", "jupyter_client", "typst")
VERBS = [
    [],
    ["build"],
    ["check"],
    ["data"],
    ["data", "events"],
    ["cite"],
    ["why"],
    ["data", "pages"],
    ["ingest"],
    ["ingest", "un-ga"],
]

SOURCES = {
    "fields": dict.fromkeys(["source", "kind"], "string"),
    "text": "source,kind\natlas,book\nvotes-1,dataset\n",
    "title": "Sources",
    "description": "What states the facts.",
    "licenses": [{"title": "Open", "path": "https://example.org"}],
}


def fresh(code: str, **options) -> subprocess.CompletedProcess:
    """Run code in a new interpreter, in which nothing is imported yet."""
    return subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False, text=True, **options)


@pytest.fixture
def refused(capsys):
    """Return a function that runs a command and gives its exit code and its one-line error; nothing else may be printed."""

    def run(*argv: str) -> tuple[int, str]:
        code = main(argv)
        printed = capsys.readouterr()
        assert printed.out == ""
        assert printed.err.startswith("relations: ")
        assert printed.err.count("\n") == 1
        return code, printed.err.strip()

    return run


def test_a_wrong_path_is_wrong_usage(tmp_path: Path, refused):
    file = tmp_path / "file.csv"
    file.write_text("")
    for path in (tmp_path / "none", file):
        for verb in ("check",):
            code, message = refused(verb, "--data", str(path))
            assert (code, message) == (2, f"relations: {path}: no data package here (no datapackage.json)")


def test_build_refuses_bad_arguments_before_it_makes_anything(tmp_path: Path, refused):
    assert refused("build", "--jobs", "0") == (2, "relations: --jobs is 1 or more, not 0")
    missing = tmp_path / "reports" / "reports.toml"
    assert refused("build", "--reports", str(missing)) == (2, f"relations: {missing}: no such file")
    assert not list(tmp_path.iterdir())


def test_ingest_refuses_a_missing_file_and_an_unknown_edition(tmp_path: Path, make_package, refused):
    data = str(make_package({"sources": SOURCES}).root)
    missing = str(tmp_path / "votes.csv")
    code, message = refused("ingest", "un-ga", missing, "--edition", "votes-1", "--data", data)
    assert (code, message) == (2, f"relations: {missing}: no such file")
    Path(missing).write_text("a,b\n")
    code, message = refused("ingest", "un-ga", missing, "--edition", "atlas", "--data", data)
    assert code == 2
    assert "no data edition 'atlas' in sources.csv; it has votes-1" in message


def test_invalid_data_is_exit_code_3(tmp_path: Path, make_package, refused):
    package = make_package({"sources": SOURCES}, title="T", version="1", description="D")
    foreign = tmp_path / "votes.csv"
    foreign.write_text("a,b\n1,2\n")
    code, message = refused("ingest", "un-ga", str(foreign), "--edition", "votes-1", "--data", str(package.root))
    assert code == 3
    assert f"{foreign}:1: " in message
    (package.root / "sources.csv").write_text("source,kind\natlas\n")
    code, message = refused("data", "pages", "--data", str(package.root))
    assert (code, message) == (
        3,
        f"relations: {package.root}/sources.csv:2: 1 cells; the header has 2; look for a missing comma",
    )
    (package.root / "datapackage.json").write_text("{")
    code, message = refused("check", "--data", str(package.root))
    assert code == 3
    assert f"{package.root}/datapackage.json:1: not valid JSON" in message


def test_debug_shows_the_traceback(tmp_path: Path):
    with pytest.raises(UsageError):
        main(["--debug", "check", "--data", str(tmp_path)])


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        ([], "required: COMMAND"),
        (["chekc"], "invalid choice: 'chekc'"),
        (["check", "--quik"], "unrecognized: --quik; did you mean --quick?"),
        (["build", "--jobs", "many"], "invalid int value: 'many'"),
        (["ingest"], "required: KIND"),
        (["ingest", "un", "file.csv"], "invalid choice: 'un'"),
        (["ingest", "un-ga", "file.csv"], "required: --edition"),
    ],
)
def test_wrong_words_are_exit_code_2_with_the_usage(argv, words, capsys):
    with pytest.raises(SystemExit) as stopped:
        main(argv)
    printed = capsys.readouterr().err
    assert stopped.value.code == 2
    assert printed.startswith("usage: relations")
    assert words in printed


def test_version(capsys):
    with pytest.raises(SystemExit) as stopped:
        main(["--version"])
    assert (stopped.value.code, capsys.readouterr().out) == (0, f"relations {relations.__version__}\n")


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_explains_itself(verb, capsys):
    with pytest.raises(SystemExit) as stopped:
        main([*verb, "--help"])
    assert stopped.value.code == 0
    assert capsys.readouterr().out.startswith(f"usage: {' '.join(['relations', *verb])}")


def test_help_and_check_and_pages_import_no_heavy_library(make_package):
    package = make_package({"sources": SOURCES}, title="T", version="1", description="D", dossier={})
    code = f"""
import json, sys
from relations.cli import main
for verb in {VERBS}:
    try:
        main([*verb, "--help"])
    except SystemExit:
        pass
main(["data", "pages", "--data", {str(package.root)!r}])
from relations.checks.every_check import check
from relations.periods import Period
Period.parse("all")
print(json.dumps(sorted(sys.modules)), file=sys.stderr)
"""
    done = fresh(code, capture_output=True)
    modules = json.loads(done.stderr)
    assert {"relations.curation.pages.dictionary", "relations.checks.votes", "relations.periods"} <= set(modules)
    assert [name for name in modules if name.split(".")[0] in HEAVY] == []


def test_the_overview_of_verbs_reads_no_declaration():
    code = """
import sys
from relations.cli import main
try:
    main(["--help"])
except SystemExit:
    pass
print(*sys.modules, file=sys.stderr)
"""
    modules = set(fresh(code, capture_output=True).stderr.split())
    assert "relations.commands.data" in modules
    assert modules & {"inspect", "json", "csv", "relations.fields", "relations.package", "relations.builds"} == set()


def test_importing_the_package_is_light_and_its_names_work():
    code = """
import sys, relations
assert "pandas" not in sys.modules
assert relations.Period.parse("all").id == "all"
assert "pandas" not in sys.modules
assert relations.load().pair
"""
    done = fresh(code, capture_output=True)
    assert (done.returncode, done.stderr) == (0, "")
    with pytest.raises(AttributeError, match="module 'relations' has no attribute 'lod'"):
        _ = relations.lod


def test_pages_writes_the_dictionary_beside_the_data(make_package, capsys):
    package = make_package({"sources": SOURCES}, title="Harbours", version="1", description="D")
    assert main(["data", "pages", "--data", str(package.root)]) == 0
    assert (package.root / "README.md").read_text().startswith("# Harbours: data dictionary")
    assert capsys.readouterr() == (f"{package.root / 'README.md'}\n", "")


def test_an_interrupt_is_one_line_and_exit_code_130(monkeypatch: pytest.MonkeyPatch, refused):
    def interrupted(_: object, *, quick: bool) -> None:  # noqa: ARG001
        raise KeyboardInterrupt

    monkeypatch.setattr("relations.checks.every_check.check", interrupted)
    code, message = refused("check")
    assert code == 130
    assert "interrupted" in message


def test_an_error_of_the_program_itself_is_not_hidden(monkeypatch: pytest.MonkeyPatch):
    def broken(_: object, *, quick: bool) -> None:  # noqa: ARG001
        raise ZeroDivisionError

    monkeypatch.setattr("relations.checks.every_check.check", broken)
    with pytest.raises(ZeroDivisionError):
        main(["check"])


@pytest.mark.parametrize("buffered", [True, False])
def test_output_that_nobody_reads_is_no_error(buffered: bool):
    code = """
import sys
import relations.checks.every_check
relations.checks.every_check.check = lambda package, quick: []
from relations.cli import main
sys.exit(main(["check"]))
"""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    if not buffered:
        environment["PYTHONUNBUFFERED"] = "1"
    reader, writer = os.pipe()
    os.close(reader)
    try:
        done = fresh(code, stdout=writer, stderr=subprocess.PIPE, env=environment)
    finally:
        os.close(writer)
    assert (done.returncode, done.stderr) == (0, "")


def test_exit_codes_follow_the_kind_of_error(monkeypatch: pytest.MonkeyPatch, refused):
    class OtherError(RelationsError):
        pass

    for error, code in ((OtherError("x"), 1), (UsageError("x"), 2), (DataError("x"), 3)):

        def fail(_: object, quick: bool, error: Exception = error) -> None:  # noqa: ARG001
            raise error

        monkeypatch.setattr("relations.checks.every_check.check", fail)
        assert refused("check") == (code, "relations: x")
