"""The options of a table, made from its declaration."""

from __future__ import annotations

import argparse
from functools import partial
from typing import TYPE_CHECKING, NoReturn

from relations.commands.output import add_forms
from relations.commands.parser import SuggestingParser

if TYPE_CHECKING:  # `relations --help` needs none of it
    from relations.fields import Field
    from relations.package import DataTable


class TableParser(SuggestingParser):
    """A parser whose errors leave out the usage, which for a table with many columns is a screenful."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}\n")


def declare_filters(parser: argparse.ArgumentParser, table: DataTable) -> None:
    """Declare the options that choose rows of a table: period, words, number, and one for each column."""
    parser.description = escaped(table.description)
    parser.usage = f"relations data {table.name} [--COLUMN VALUE …] [--period P] [--grep WORDS] [--limit N] [--csv | --json | --md]"
    asked = parser.add_argument_group("which rows")
    if table.time or "period" not in table.columns:
        asked.add_argument("--period", help="all, an id, or an interval such as 1971/1991")
    asked.add_argument("--grep", metavar="WORDS", help="rows that have all the words, in any case and without accents")
    asked.add_argument("--limit", type=int, metavar="N", help="the first N rows")
    columns = parser.add_argument_group("rows by column", 'repeat an option for alternatives; "" finds empty cells')
    for field in table.fields:
        name = field.name
        options = dict.fromkeys((f"--{name.replace('_', '-')}", f"--{name}"))
        if not any(option in parser._option_string_actions for option in options):
            columns.add_argument(
                *options, dest="where", action="append", type=partial(_pair, name), metavar="VALUE", help=_help(field)
            )
    output = parser.add_argument_group("output")
    output.add_argument("--columns", metavar="A,B", help="these columns, in this order")
    add_forms(output)
    parser.set_defaults(table=table.name, period=None)


def _help(field: Field) -> str:
    allowed = f" One of: {', '.join(field.enum)}." if field.enum else ""
    return escaped(field.description + allowed)


def escaped(text: str) -> str:
    """Return text for a help page, in which argparse takes a per cent sign for its own."""
    return text.replace("%", "%%")


def _pair(column: str, value: str) -> tuple[str, str]:
    return column, value
