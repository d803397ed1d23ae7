"""What the verbs on reports are asked for: the options that they share, and the reports that these name."""

import argparse
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from relations.commands.reports_file import needed_reports_file

if TYPE_CHECKING:
    from relations.builds.plan import Job
    from relations.package import Package


class Asked(NamedTuple):  # not a dataclass, whose module takes a tenth of the time that `relations --help` has
    """The data package, reports.toml, the output folder, and `plan`, which gives the jobs for a package."""

    package: "Package"
    file: Path
    out: Path
    plan: "Callable[[Package], list[Job]]"


def add_options(verb: argparse.ArgumentParser, *, out: str) -> None:
    """Add the options; `out` says what the output folder is to the verb."""
    verb.add_argument(
        "--period",
        dest="periods",
        action="append",
        default=[],
        metavar="PERIOD",
        help="all, an id, or an interval such as 1971/1991; repeat it for several (default: as reports.toml says)",
    )
    verb.add_argument("--format", help="html, pdf, or html,pdf (default: as reports.toml says)")
    verb.add_argument(
        "-p",
        "--parameter",
        dest="parameters",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="a parameter of the notebooks, in the syntax of TOML or JSON; repeat it for several",
    )
    verb.add_argument("--out", type=Path, help=f"{out} (default: build/ beside reports.toml)")
    verb.add_argument("--reports", dest="file", type=Path, help="another reports.toml")


def asked(arguments: argparse.Namespace, reports: Sequence[str]) -> Asked:
    """Return what the arguments ask for; `reports` are names, none for all. Raises UsageError where there is no reports.toml or no package, or a
    parameter cannot be read."""
    from relations.builds.given import given_parameters
    from relations.builds.plan import plan
    from relations.package import open_package

    package = open_package(arguments.data)
    file = arguments.file or needed_reports_file()
    formats = arguments.format.split(",") if arguments.format else None
    parameters = given_parameters(arguments.parameters)
    planned = partial(plan, file, only=reports, periods=arguments.periods, formats=formats, parameters=parameters)
    return Asked(package, file, arguments.out or file.parent / "build", planned)
