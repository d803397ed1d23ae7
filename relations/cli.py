"""The command line: one command per verb, no logic; heavy modules are imported by the verb that needs them.

Exit codes: 0 done, 1 some report failed (the others are published), 2 wrong usage or parameters, 3 invalid data, 4 the system refuses (a full disk, no
permission, a file where a folder is needed, a host that is away), 5 another is at work there, 130 interrupted, 143 ended by SIGTERM or SIGHUP.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import TextIO, cast

from relations import __version__
from relations.clock import clock_at
from relations.commands import build, cite, data, diff, dyads, new, publish, runs, serve, site, start, verify, why
from relations.commands.json_lines import for_machines
from relations.commands.parser import SuggestingParser
from relations.errors import Interrupted, RelationsError, UsageError
from relations.ingest import KINDS
from relations.printable import PrintableStream
from relations.refusals import EXIT_CODE, refusal


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    # The wrapper knows what text streams know.
    out, told = (for_machines(cast(TextIO, PrintableStream(one)), words) for one in (sys.stdout, sys.stderr))
    with redirect_stdout(out), redirect_stderr(told):
        return _run(words)


def _run(words: Sequence[str]) -> int:
    try:
        arguments = _parser(words).parse_args(words)
        with clock_at(getattr(arguments, "now", None)):
            code = int(arguments.run(arguments))
        sys.stdout.flush()  # into a pipe, the output goes only now, and may find nobody
        return code
    except RelationsError as error:
        if "--debug" in words and not isinstance(error, Interrupted):
            raise
        print(f"relations: {error}", file=sys.stderr)
        return error.exit_code
    except ModuleNotFoundError as error:
        from relations.extras import PACKAGES, told_missing

        package = (error.name or "").partition(".")[0]
        if package not in PACKAGES or "--debug" in words:
            raise
        print(f"relations: {told_missing(package)}", file=sys.stderr)
        return UsageError.exit_code
    except KeyboardInterrupt:
        print("relations: interrupted; what was finished is published, nothing else was written", file=sys.stderr)
        return 130
    except BrokenPipeError:
        _leave_output()  # its reader went away; there is nobody to tell
        return 0
    except OSError as error:
        line = refusal(error)
        if line is None or "--debug" in words:
            raise
        print(f"relations: {line}", file=sys.stderr)
        try:
            sys.stdout.flush()
        except OSError:  # it is the output itself that cannot be written
            _leave_output()
        return EXIT_CODE


def _leave_output() -> None:
    """Let what is still to be printed go nowhere, so that nothing is tried again at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _parser(words: Sequence[str]) -> argparse.ArgumentParser:
    parser = SuggestingParser(
        prog="relations", description="Sourced, reproducible reports on the relations between two states."
    )
    parser.add_argument("--version", action="version", version=f"relations {__version__}")
    parser.add_argument("--debug", action="store_true", help="show the traceback of an error")
    verbs = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")

    build.declare(verbs)

    check = verbs.add_parser("check", help="validate the data package; lists every offender")
    extent = check.add_mutually_exclusive_group()
    extent.add_argument("--quick", action="store_true", help="leave out the bulk tables that people do not edit")
    extent.add_argument(
        "--full", action="store_true", help="also check the package against its standard (frictionless)"
    )
    check.set_defaults(run=_check)

    ingest = verbs.add_parser("ingest", help="read a producer's file and write our tables")
    kinds = ingest.add_subparsers(required=True, metavar="KIND")
    for kind, what in KINDS.items():
        one = kinds.add_parser(kind, help=what, description=f"Read {what} and write our tables.")
        one.add_argument("file", type=Path, metavar="FILE")
        one.add_argument("--edition", required=True, help="id in sources.csv of the edition that FILE is")
        one.set_defaults(run=_ingest, kind=kind)

    data.declare(verbs, words)
    cite.declare(verbs)
    why.declare(verbs)
    diff.declare(verbs)
    dyads.declare(verbs)
    new.declare(verbs)
    start.declare(verbs)
    publish.declare(verbs)
    runs.declare(verbs)
    serve.declare(verbs)
    site.declare(verbs)
    verify.declare(verbs)

    for verb in (check, *kinds.choices.values()):
        verb.add_argument("--data", type=Path, help="another data package (default: the one that comes with the code)")
    return parser


def _check(arguments: argparse.Namespace) -> int:
    from relations.checks.every_check import check
    from relations.package import open_package

    package = open_package(arguments.data)
    problems = check(package, quick=arguments.quick)
    if arguments.full:
        from relations.checks.standard import check_standard

        problems = sorted([*problems, *check_standard(package)])
    for problem in problems:
        print(problem)
    if problems:
        print(f"relations: {len(problems)} problem{'s' * (len(problems) > 1)} in {package.root}", file=sys.stderr)
        return 3
    read = [table for table in package.tables.values() if not (arguments.quick and table.is_bulk)]
    print(f"{len(read)} tables, no problem")
    return 0


def _ingest(arguments: argparse.Namespace) -> int:
    from relations.ingest import ingest
    from relations.package import open_package

    for change in ingest(
        arguments.kind, arguments.file, edition=arguments.edition, package=open_package(arguments.data)
    ):
        print(change)
    return 0
