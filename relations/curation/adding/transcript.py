"""What was typed, kept when somebody gives up, so that it can be gone on with."""

import json
from collections import deque
from collections.abc import Callable, Iterable
from pathlib import Path

from relations.errors import UsageError
from relations.files import write_whole
from relations.package import DataTable

Answers = list[tuple[str, str]]


def unfinished_file(table: DataTable) -> Path:
    """Return where the answers for an unfinished row lie: beside the table."""
    return table.file.with_name(f".unfinished-{table.name}.json")


def read_answers(table: DataTable) -> Answers:
    """Return the answers that were kept. Raises UsageError where there are none, or none that can be read."""
    file = unfinished_file(table)
    try:
        return [(str(seen), str(answer)) for seen, answer in json.loads(file.read_text(encoding="utf-8"))]
    except FileNotFoundError:
        raise UsageError(f"no unfinished row of {table.name} to resume") from None
    except (ValueError, TypeError):
        raise UsageError(f"{file} cannot be read; remove it and begin anew") from None


class Transcript:
    """Passes questions and answers on and notes them, each answer with all that was shown since the one before.

    `earlier` answers are given again as long as the same is shown; where the data have changed meanwhile, it is asked from there on.
    """

    def __init__(self, ask: Callable[[str], str], tell: Callable[[str], None], earlier: Iterable[tuple[str, str]] = ()):
        self.answers: Answers = []
        self._ask, self._tell = ask, tell
        self._earlier = deque(earlier)
        self._shown: list[str] = []

    def tell(self, line: str) -> None:
        self._shown.append(line)
        self._tell(line)

    def ask(self, prompt: str) -> str:
        seen = " ".join(" ".join([*self._shown, prompt]).split())  # however wide the terminal is
        self._shown.clear()
        answer = self._again(seen, prompt)
        if answer is None:
            answer = self._ask(prompt)
        self.answers.append((seen, answer))
        return answer

    def keep(self, table: DataTable) -> bool:
        """Keep the answers, also those that were not reached; return whether there are any."""
        if answers := [*self.answers, *self._earlier]:
            write_whole(unfinished_file(table), json.dumps(answers, ensure_ascii=False, indent=1) + "\n")
        return bool(answers)

    def _again(self, seen: str, prompt: str) -> str | None:
        if not self._earlier:
            return None
        before, answer = self._earlier.popleft()
        if before == seen:
            self._tell(f"{prompt}{answer}")
            return answer
        typed = [answer, *(answer for _, answer in self._earlier)]
        self._earlier.clear()
        self._tell(f"  the data have changed since; what you typed from here on was: {' | '.join(typed)}")
        return None
