"""What somebody is told who mistypes a command, from the beginning of the message to its end."""

import pytest
from on_the_command_line import FILE, MISTAKES, REPORT
from small import parameters, project, report

PARAMETERS = 'period: str = "all"\ncompare: list[str] = ["CCC"]'


@pytest.fixture
def words(package, tmp_path, monkeypatch):
    """Return a function that gives a command line with the options of the small project and its data."""
    monkeypatch.chdir(tmp_path)
    file = project(tmp_path, report("economy", periods='["all"]'), economy=[parameters(PARAMETERS)])
    (tmp_path / "notes.txt").touch()

    def given(how):
        known = {REPORT: ["--reports", str(file)], FILE: ["notes.txt"]}
        data = ["--data", str(package.root)] if how[0] in ("build", "data") else []
        return [word for one in how for word in known.get(one, [one])] + data

    return given


def message(said: str) -> str:
    """The last line, without the name of the program or verb that says it; what stands before is the usage."""
    line = said.strip().splitlines()[-1]
    name, colon, rest = line.partition(": ")
    return (rest if colon and name.startswith("relations") else line).removeprefix("error: ")


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.did)
def test_a_mistake_on_the_command_line(mistake, told, words):
    code, said = told(*words(mistake.how))
    assert mistake.is_told_by(message(said)), said
    assert code == mistake.code
