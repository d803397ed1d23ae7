"""`relations start`: a data package for a pair of states, from the files of the producers."""

import argparse
from pathlib import Path
from typing import Any

from relations.commands.moment import add_now
from relations.errors import UsageError
from relations.ingest import KINDS


def declare(verbs: Any) -> None:
    """Add the verb."""
    start = verbs.add_parser("start", help="begin a data package for another pair of states")
    start.add_argument("folder", type=Path, metavar="DIR", help="a new folder, which it makes whole or not at all")
    start.add_argument(
        "--pair",
        required=True,
        metavar="A,B",
        help="the two states by their codes, in the order in which reports name them",
    )
    start.add_argument(
        "--benchmarks", default="", metavar="C,D,…", help="states to compare with (default: those of the kept list)"
    )
    for kind, what in KINDS.items():
        start.add_argument(f"--{kind}", type=Path, metavar="FILE", help=what)
    start.add_argument(
        "--edition",
        action="append",
        default=[],
        metavar="KIND=TEXT",
        help="what the producer calls the edition of a file",
    )
    start.add_argument(
        "--periods",
        type=Path,
        metavar="FILE",
        help="CSV with period, name, start, or leader, start, end, source (default: decades)",
    )
    start.add_argument("--names", type=Path, metavar="FILE", help="what unknown names mean, as drafted by a first run")
    start.add_argument("--since", type=int, metavar="YEAR", help="leave out what is earlier")
    add_now(start)
    start.set_defaults(run=_start)


def _start(arguments: argparse.Namespace) -> int:
    from relations.package import open_package
    from relations.starting.start import NewPackage, start

    pair = _codes(arguments.pair)
    kept = open_package()
    files = {kind: getattr(arguments, kind.replace("-", "_")) for kind in KINDS}
    wanted = NewPackage(
        pair=pair,
        benchmarks=_codes(arguments.benchmarks) or _kept_benchmarks(kept.dossier, pair),
        files={kind: file for kind, file in files.items() if file},
        editions=dict(map(_edition, arguments.edition)),
        periods=arguments.periods,
        names=arguments.names,
        since=arguments.since,
    )
    for change in start(arguments.folder, wanted, kept):
        print(change)
    print(f"{arguments.folder}: a data package that builds: relations build --data {arguments.folder} --out OUT")
    return 0


def _codes(text: str) -> list[str]:
    return [code.strip().upper() for code in text.split(",") if code.strip()]


def _kept_benchmarks(dossier: dict[str, Any], pair: list[str]) -> list[str]:
    return [code for code in (*dossier["pair"], *dossier["benchmarks"]) if code not in pair]


def _edition(text: str) -> tuple[str, str]:
    kind, sign, edition = text.partition("=")
    if not sign:
        raise UsageError(f"--edition is KIND=TEXT, such as un-ga='records to 18 December 2025', not '{text}'")
    return kind, edition
