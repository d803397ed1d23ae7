"""A conversation with the program, scripted."""

from collections.abc import Callable

import pytest

from relations.curation.adding.add import add_row
from relations.package import Package


@pytest.fixture
def talk(events_package: Package) -> Callable[..., list[str]]:
    """Return a function that adds a row with the given answers and gives what was shown, prompts included. The input ends after the last answer."""

    def run(name: str, *answers: str, resume: bool = False) -> list[str]:
        waiting = list(answers)
        shown: list[str] = []

        def ask(prompt: str) -> str:
            shown.append(prompt)
            if not waiting:
                raise EOFError
            return waiting.pop(0)

        add_row(events_package, name, ask=ask, tell=shown.append, resume=resume)
        assert waiting == [], "answers that nobody asked for"
        return shown

    return run


@pytest.fixture
def files(events_package: Package) -> Callable[[], dict[str, str]]:
    """Return a function that gives the text of every file of the package, but for what is unfinished."""
    return lambda: {file.name: file.read_text() for file in sorted(events_package.root.glob("[!.]*"))}
