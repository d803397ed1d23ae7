"""`relations serve`: the edition on this machine, built and reloaded as it is edited."""

import argparse
from pathlib import Path
from typing import Any

from relations.commands.asked import add_options, asked

_PORTS = range(65_536)


def declare(verbs: Any) -> None:
    """Add the verb."""
    serve = verbs.add_parser("serve", help="the index and its pages on this machine, reloaded at each edit")
    serve.add_argument("reports", nargs="*", metavar="REPORT", help="names in reports.toml to build (default: all)")
    add_options(serve, out="folder that is served")
    serve.add_argument("--port", type=int, default=0, help="of this machine (default: any that is free)")
    serve.add_argument("--data", type=Path, help="another data package (default: the one that comes with the code)")
    serve.set_defaults(run=_serve)


def _serve(arguments: argparse.Namespace) -> int:
    from relations.builds.cores import cores
    from relations.builds.watch import watch
    from relations.errors import UsageError
    from relations.extras import need_extra

    need_extra()
    if arguments.port not in _PORTS:
        raise UsageError(f"--port is 0 to {_PORTS[-1]}, not {arguments.port}")
    what = asked(arguments, arguments.reports)
    watch(what.plan, what.package, what.file, what.out, workers=cores(), opening="", port=arguments.port)
    return 0
