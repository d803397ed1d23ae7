"""The questions and answers that make rows."""

import shutil
import textwrap
from collections.abc import Callable

from relations.curation.adding.draft import Draft
from relations.curation.adding.question import Question
from relations.curation.adding.reference import known_keys, matching
from relations.errors import UsageError
from relations.package import Row
from relations.suggest import did_you_mean

_CHOICES = 12
NEW = "new"


def wrapped(line: str) -> str:
    """Return a line in the width of the terminal, at most 100, its continuation set in."""
    indent = " " * (len(line) - len(line.lstrip()) + 2)
    width = min(100, shutil.get_terminal_size((100, 24)).columns)
    return textwrap.fill(line, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)


class Interview:
    """Asks for rows and keeps them in `draft`. `ask` takes a prompt and returns the answer; `tell` shows a line."""

    def __init__(self, draft: Draft, ask: Callable[[str], str], tell: Callable[[str], None]) -> None:
        self.draft, self.package = draft, draft.package
        self._ask, self._tell = ask, tell

    def row(self, name: str, given: Row | None = None) -> Row:
        """Ask for a row of a table, but for the cells `given`, and for the rows that are its sources; return it as it stands in the draft."""
        table = self.package.table(name)
        self._tell("\n" + wrapped(f"{table.title}: {table.description}"))
        row: Row = {**dict.fromkeys(table.columns, ""), **(given or {})}
        questions = [Question(table, field) for field in table.fields if field.name not in (given or {})]
        for question in sorted(questions, key=lambda question: question.is_id):  # the id last: it is made of the others
            row[question.column] = self.cell(question, row)
        while self.draft.has(table, row):
            key = ", ".join(row[column] for column in table.primary_key)
            self._tell(f"  {name} has the row {key} already")
            for question in questions:
                if question.column in table.primary_key:
                    row[question.column] = self.cell(question, row)
        self.draft.rows.append((name, row))
        by = table.sourced_by
        if by:
            self.sources(by, name, row)
            while self.agreed(f"another row of {by}?"):
                self.sources(by, name, row)
        return row

    def sources(self, by: str, name: str, row: Row) -> None:
        """Ask for one row of the table `by`, whose rows source those of `name`."""
        reference = self.package.table(by).reference_to(name)
        self.row(by, {reference.column: row[reference.there]})

    def cell(self, question: Question, row: Row) -> str:
        """Ask until an answer will do, and return it."""
        self._tell("")
        for line in question.lines():
            self._tell(wrapped(line))
        proposal, judge = question.proposal(row), question.judge()
        prompt = f"{question.column} [{proposal}]> " if proposal else f"{question.column}> "
        shown: list[tuple[str, str]] = []
        while True:
            answer = question.understood(self._ask(prompt).strip()) or proposal
            if question.reference and answer:
                chosen, shown = self._referred(question, answer, shown)
                if chosen is None:
                    continue
                answer = chosen
            fault = judge(answer) or self._taken(question, answer)
            if not fault:
                if question.echo(answer) not in ("", answer):
                    self._tell(wrapped(f"  {question.echo(answer)}"))
                return answer
            self._tell(wrapped(f"  {fault}"))

    def agreed(self, question: str) -> bool:
        """Ask for yes or no until it is one of them."""
        while True:
            answer = self._ask(f"{question} yes or no> ").strip().lower()
            if answer in ("yes", "y", "no", "n"):
                return answer.startswith("y")

    def _taken(self, question: Question, answer: str) -> str | None:
        if question.is_id and self.draft.has(question.table, {question.column: answer}):
            return f"'{answer}' is in {question.table.name} already"
        return None

    def _referred(
        self, question: Question, answer: str, shown: list[tuple[str, str]]
    ) -> tuple[str | None, list[tuple[str, str]]]:
        """Return the key that an answer stands for (an id, `new`, the number of a row just shown, yes to the only one), or None and the rows found."""
        assert question.reference
        other, key = question.reference
        extra = self.draft.of(other)
        known = known_keys(self.package, other, key, extra)
        if answer in known:
            return answer, []
        if answer == NEW:
            new = self.row(other)[key]
            self._tell(f"\nback to {question.table.name}.{question.column}: {new}")
            return new, []
        if len(shown) == 1 and answer.casefold() in ("yes", "y"):
            return shown[0][0], []
        if answer.isdecimal() and 1 <= int(answer) <= len(shown):
            return shown[int(answer) - 1][0], []
        try:
            found = matching(self.package, other, key, extra, answer)
        except UsageError:
            found = []  # no word in it
        if not found:
            self._tell(f"  nothing in {other} has these words{did_you_mean(answer, known)}")
        for number, (name, called) in enumerate(found[:_CHOICES], start=1):
            self._tell(wrapped(f"  {number}  {name}: {called}"))
        if len(found) == 1:
            self._tell("  yes takes it; or use other words")
        elif found:
            more = f"{len(found) - _CHOICES} more; use more words, or " if len(found) > _CHOICES else ""
            self._tell(f"  {more}answer with a number")
        return None, found[:_CHOICES]
