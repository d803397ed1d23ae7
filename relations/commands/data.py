"""`relations data`: list tables, filter one, show an event, run SQL, add a row, write the pages."""

from __future__ import annotations

import argparse
import contextlib
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from relations.commands.output import add_forms, form_of, print_grid, terminal_width
from relations.commands.table_options import TableParser, declare_filters, escaped
from relations.errors import DataError, UsageError
from relations.text_file import read_text


def declare(verbs: Any, argv: Sequence[str]) -> None:
    """Add the verb. `argv` is the whole command line, which names the package and the table whose options are wanted."""
    data = verbs.add_parser(
        "data", help="look into the tables, run SQL on them, add rows", description="Without more: the list of tables."
    )
    add_forms(data)
    data.add_argument("--data", type=Path, help="another data package (default: the one that comes with the code)")
    data.set_defaults(run=_list)
    if "data" not in argv:
        return
    from relations.package import open_package

    package = open_package(_package_named(argv))
    whats = data.add_subparsers(title="what", metavar="WHAT", parser_class=TableParser, prog="relations data")

    show = whats.add_parser("show", help="an event with its people, sources and figures", allow_abbrev=False)
    show.add_argument("event", metavar="EVENT", help="id of an event, or the beginning that no other has")
    add_forms(show)
    show.set_defaults(run=_show)

    sql = whats.add_parser("sql", help="read-only SQL over all tables", allow_abbrev=False)
    sql.add_argument(
        "query", metavar="QUERY", help='one statement, such as "SELECT kind, count(*) FROM events GROUP BY kind"'
    )
    add_forms(sql)
    sql.set_defaults(run=_sql)

    add = whats.add_parser("add", help="add a row, field by field", allow_abbrev=False)
    add.add_argument(
        "table", metavar="TABLE", nargs="?", help="a table, or what one of its rows is: event, person, place, …"
    )
    how = add.add_mutually_exclusive_group()
    how.add_argument("--resume", action="store_true", help="go on with what was typed before it was given up")
    how.add_argument(
        "--from", dest="source", metavar="FILE.json", help="rows from JSON, - for standard input; nothing is asked"
    )
    add.set_defaults(run=_add)

    pages = whats.add_parser("pages", help="write the pages made from the tables: dictionary, disputes")
    pages.set_defaults(run=_pages)

    tables = [
        whats.add_parser(name, help=escaped(table.title), allow_abbrev=False) for name, table in package.tables.items()
    ]
    for parser, table in zip(tables, package.tables.values(), strict=True):
        if table.name in argv:
            declare_filters(parser, table)
            parser.set_defaults(run=_select)
    for parser in (show, sql, add, pages, *tables):
        parser.add_argument("--data", type=Path, default=argparse.SUPPRESS, help=argparse.SUPPRESS)


def _package_named(argv: Sequence[str]) -> Path | None:
    """Return the package that `--data` names anywhere on the command line, before the line is read as a whole."""
    early = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    early.add_argument("--data", type=Path, nargs="?")
    found: Path | None = early.parse_known_args([word for word in argv if word not in ("-h", "--help")])[0].data
    return found


def _list(arguments: argparse.Namespace) -> int:
    from relations.curation.lookup.listing import list_tables
    from relations.package import open_package

    print_grid(list_tables(open_package(arguments.data)), form_of(arguments), whole=True)
    return 0


def _select(arguments: argparse.Namespace) -> int:
    from relations.curation.lookup.select import first_columns, select
    from relations.package import open_package

    package = open_package(arguments.data)
    found = select(
        package,
        arguments.table,
        where=arguments.where or [],
        period=arguments.period,
        words=arguments.grep,
        limit=arguments.limit,
    )
    asked = arguments.columns.split(",") if arguments.columns else None
    grid = found.grid.only(asked) if asked else found.grid
    left_out = []
    if grid.rows or form_of(arguments):
        left_out = print_grid(grid, form_of(arguments), first_columns(package, arguments.table), whole=bool(asked))
    _tell(found.found, found.of, len(grid.rows), left_out, found.hint)
    return 0


def _tell(found: int, of: int, shown: int, left_out: Sequence[str], hint: str) -> None:
    """Say on the error stream, which no file or pipe takes for data, what the table leaves out."""
    parts = [f"{found:,} of {of:,} rows" + (f", {shown:,} shown" if shown < found else "")]
    if hint:
        parts.append(hint)
    if left_out:
        parts.append(f"{len(left_out)} more columns with --columns, --csv or --json")
    print("; ".join(parts), file=sys.stderr)


def _pages(arguments: argparse.Namespace) -> int:
    from relations.curation.pages import write_pages
    from relations.package import open_package

    for file in write_pages(open_package(arguments.data)):
        print(file)
    return 0


def _show(arguments: argparse.Namespace) -> int:
    import json

    from relations.curation.lookup.event import event_record, typed_record
    from relations.curation.lookup.event_words import event_markdown, event_text
    from relations.package import open_package

    package = open_package(arguments.data)
    record = event_record(package, arguments.event)
    match form_of(arguments):
        case "json":
            print(json.dumps(typed_record(package, record), ensure_ascii=False, indent=1))
        case "md":
            sys.stdout.write(event_markdown(package, record))
        case "csv":
            raise UsageError("an event is more than one table; show it with --json or --md")
        case _:
            sys.stdout.write(event_text(package, record, terminal_width()))
    return 0


def _sql(arguments: argparse.Namespace) -> int:
    from relations.curation.lookup.sql import query
    from relations.package import open_package

    print_grid(query(open_package(arguments.data), arguments.query), form_of(arguments), whole=True)
    return 0


def _add(arguments: argparse.Namespace) -> int:
    if arguments.source:
        return _add_scripted(arguments)
    if not arguments.table:
        raise UsageError("which table? `relations data add TABLE`; only --from can do without")
    with contextlib.suppress(ImportError):
        import readline  # noqa: F401 (answers can be edited and recalled where the platform has it)

    from relations.curation.adding.add import add_row
    from relations.package import open_package

    add_row(open_package(arguments.data), arguments.table, resume=arguments.resume)
    return 0


def _add_scripted(arguments: argparse.Namespace) -> int:
    from relations.curation.adding.add import table_called, write
    from relations.curation.adding.scripted import scripted
    from relations.package import open_package

    package = open_package(arguments.data)
    table = table_called(package, arguments.table) if arguments.table else None
    place, text = arguments.source, ""
    try:
        text = sys.stdin.read() if place == "-" else read_text(Path(place))
    except (FileNotFoundError, IsADirectoryError):
        raise UsageError(f"{place}: no such file") from None
    except UnicodeDecodeError:
        raise DataError(f"{place}: not UTF-8") from None
    write(scripted(package, table, text, "standard input" if place == "-" else place), print)
    return 0
