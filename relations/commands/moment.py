"""The moment that a command takes for now: an option for tests, which help does not list."""

import argparse
from datetime import datetime


def add_now(verb: argparse.ArgumentParser) -> None:
    """Add `--now`."""
    verb.add_argument("--now", type=_moment, metavar="MOMENT", help=argparse.SUPPRESS)


def _moment(text: str) -> datetime:
    from relations.clock import moment

    try:
        return moment(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' is no moment, such as 2026-11-22T05:30:00Z") from None
