"""Add a row to a table by question and answer."""

from collections.abc import Callable

from relations.curation.adding.draft import Draft
from relations.curation.adding.interview import Interview, wrapped
from relations.curation.adding.question import Question
from relations.curation.adding.transcript import Transcript, read_answers, unfinished_file
from relations.errors import DataError, Interrupted, UsageError
from relations.package import DataTable, Package
from relations.suggest import did_you_mean

_NOTHING = "nothing was written"


def add_row(
    package: Package,
    name: str,
    *,
    ask: Callable[[str], str] = input,
    tell: Callable[[str], None] = print,
    resume: bool = False,
) -> None:
    """Ask for a row of a table and what it needs (its sources, and rows that it refers to), check all, and write the rows.

    What was typed is kept when it comes to nothing; `resume` goes on with it. Raises UsageError for an unknown table, or where there is nothing to
    resume; Interrupted, with nothing written, when the input ends, the user interrupts, or says no.
    """
    table = table_called(package, name)
    kept = unfinished_file(table)
    transcript = Transcript(ask, tell, read_answers(table) if resume else ())
    tell(
        "An empty answer leaves a cell empty. Ctrl-C gives up; what you typed is kept, and nothing is written before the end."
    )
    if kept.exists() and not resume:
        tell(f"An unfinished row is kept; `relations data add {table.name} --resume` goes on with it.")
    try:
        write(_asked(package, table, transcript), tell)
    except (EOFError, KeyboardInterrupt, Interrupted):
        tell("")
        if not transcript.keep(table):
            raise Interrupted(_NOTHING) from None
        raise Interrupted(
            f"{_NOTHING}; `relations data add {table.name} --resume` goes on with what you typed"
        ) from None
    except (DataError, OSError):
        transcript.keep(table)
        raise
    if resume:
        kept.unlink(missing_ok=True)


def write(draft: Draft, tell: Callable[[str], None]) -> None:
    """Write the rows of a draft and tell what was added. Raises as `Draft.write` does."""
    draft.write()
    for other in dict.fromkeys(other for other, _ in draft.rows):
        tell(f"{draft.package.table(other).file.name}: {len(draft.of(other))} added")
    for row in draft.of("events"):
        tell(f"see it with: relations data show {row['event']}")


def _asked(package: Package, table: DataTable, transcript: Transcript) -> Draft:
    """Return the rows that the answers give, which somebody has agreed to write."""
    draft = Draft(package)
    interview = Interview(draft, transcript.ask, transcript.tell)
    interview.row(table.name)
    _corrected(draft, interview, transcript)
    for name, row in draft.rows:
        transcript.tell(f"\n{name}")
        for column, cell in row.items():
            if cell:
                transcript.tell(wrapped(f"  {column}: {cell}"))
    if not interview.agreed("\nwrite?"):
        transcript.answers.pop()  # who resumes is asked again
        raise Interrupted(_NOTHING)
    return draft


def table_called(package: Package, name: str) -> DataTable:
    """Return the table of that name, or the one whose rows have an id of that name: `event` is a row of `events`."""
    if name in package.tables:
        return package.tables[name]
    for table in package.tables.values():
        if table.primary_key == [name] and not any(column == name for column, _, _ in table.references):
            return table
    allowed = did_you_mean(name, package.tables) or f"; there are {', '.join(package.tables)}"
    raise UsageError(f"no table '{name}'{allowed}")


def _corrected(draft: Draft, interview: Interview, transcript: Transcript) -> None:
    """Have answers changed and sources added until the checks find nothing. Raises Interrupted where the user gives up."""
    while problems := draft.problems():
        transcript.tell("\nThe checks find:")
        for problem in problems:
            transcript.tell(wrapped(f"  {problem}"))
        sourced = {by: (name, row) for name, row in draft.rows if (by := draft.package.table(name).sourced_by)}
        more = "".join(f", or {by} for another" for by in sourced)
        first = f"{draft.rows[0][0]}.{next(iter(draft.rows[0][1]))}"
        answer = transcript.ask(f"column to answer again, such as {first}{more}; empty gives up> ").strip()
        if not answer:
            transcript.answers.pop()
            raise Interrupted(_NOTHING)
        if answer in sourced:
            interview.sources(answer, *sourced[answer])
        else:
            _answered_again(answer, draft, interview, transcript.tell)


def _answered_again(answer: str, draft: Draft, interview: Interview, tell: Callable[[str], None]) -> None:
    """Ask again for the column that `answer` names, alone or as TABLE.COLUMN, in each new row that has it."""
    columns = [(f"{name}.{column}", name, row, column) for name, row in draft.rows for column in row]
    meant = [one for one in columns if answer in (one[0], one[3])]
    names = dict.fromkeys(one[0] for one in meant)
    if len(names) != 1:
        which = f"; which of {', '.join(names)}?" if names else did_you_mean(answer, {one[0] for one in columns})
        tell(f"  no column '{answer}' alone{which}")
        return
    for _, name, row, column in meant:
        table = draft.package.table(name)
        field = table.field(column)
        draft.set(name, row, column, interview.cell(Question(table, field), row))
