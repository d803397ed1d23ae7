"""Commands run against the package of invented events."""

from collections.abc import Callable

import pytest

from relations.cli import main
from relations.package import Package


@pytest.fixture
def run(events_package: Package, capsys, monkeypatch) -> Callable[..., tuple[int, str, str]]:
    """Return a function that runs a command in a terminal of 80 columns and gives its exit code, output and errors."""
    monkeypatch.setenv("COLUMNS", "80")

    def command(*argv: str) -> tuple[int, str, str]:
        try:
            code = main([*argv, "--data", str(events_package.root)])
        except SystemExit as stopped:
            code = int(stopped.code or 0)
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return command
