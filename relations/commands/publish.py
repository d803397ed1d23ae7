"""`relations publish`: build what is due, and put it beside the earlier editions."""

import argparse
import sys
from typing import TYPE_CHECKING, Any

from relations.commands.asked import Asked, asked
from relations.commands.build import add_build_options, built, check_options, only_one, why
from relations.commands.notifying import notifying
from relations.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from relations.builds.produce import Outcome
    from relations.builds.runs import Noted, RunLine
    from relations.editions.news import ToldNews
    from relations.editions.publish import About, Published
    from relations.editions.target import Target

_WAIT = 600  # seconds; a publication takes less


def declare(verbs: Any) -> None:
    """Add the verb."""
    publish = verbs.add_parser(
        "publish", help="build what is due, and publish it as an edition beside the earlier ones"
    )
    publish.add_argument(
        "--to",
        metavar="TARGET",
        help="a folder, sftp://user@host/folder, s3://bucket/prefix or gs://bucket/prefix (default: as reports.toml says)",
    )
    publish.add_argument(
        "--wait",
        type=float,
        default=_WAIT,
        metavar="SECONDS",
        help=f"how long to wait for another who publishes there (default: {_WAIT})",
    )
    add_build_options(publish)
    publish.set_defaults(run=_publish)


def _publish(arguments: argparse.Namespace) -> int:
    from relations.builds.runs import noted
    from relations.editions.settings import settings_in
    from relations.editions.targets import opened

    check_options(arguments)
    what = asked(arguments, arguments.reports)
    settings = settings_in(what.file)
    if not (address := arguments.to or settings.to):
        raise UsageError(f'no target; name one with --to, or in {what.file.name}: [publish] to = "…"')
    # Before hours of building, what is wrong with it is told.
    target = opened(address)
    run_of = noted(what.out, "publish", why(arguments))
    with only_one(arguments, what), run_of as run, notifying(what, run) as news:
        code, outcomes = built(arguments, what, run)
        published = _published(arguments, what, target, settings.address, run, outcomes)
        run.take(edition=published.name if published.is_new else None)
        _tell(published, target)
        if published.is_new:
            news.lines += _news(published, settings.address)
    return code or news.exit_code


def _published(
    arguments: argparse.Namespace,
    what: Asked,
    target: "Target",
    address: str,
    run: "Noted",
    outcomes: "Sequence[Outcome]",
) -> "Published":
    from relations.builds.cores import cores
    from relations.builds.stopping import stopping
    from relations.editions.news import told_news
    from relations.editions.publish import publish

    def ended(edition: str | None) -> "RunLine":
        run.take(edition=edition)
        return run.run

    def told(before: "Path | None") -> "ToldNews":
        how = {"workers": arguments.jobs or cores(), "say": _say, "unchecked": arguments.unchecked}
        return told_news(before, outcomes, what.package, what.file, what.out, **how)

    about = _about(what, address)
    with stopping() as stop, stop.at_once():
        return publish(what.out, target, about, ended, wait=arguments.wait, say=_say, told=told)


def _news(published: "Published", address: str) -> list[str]:
    """Return what those want to know who are told of a new edition, a line each."""
    lines = [published.summary, *published.changes]
    if published.changes and address:
        lines.append(f"All of it: {address}editions/{published.name}/changes.html")
    return lines


def _about(what: Asked, address: str) -> "About":
    from relations.builds.build import title_of
    from relations.builds.digests import Digests
    from relations.builds.inputs import Inputs
    from relations.editions.crate.crate import CrateHead
    from relations.editions.publish import About

    inputs, told = Inputs(what.package, what.file, None, Digests(what.out)), what.package.descriptor
    title = title_of(what.package)
    makers = ", ".join(str(one.get("title", "")) for one in told.get("contributors", []))
    terms: Mapping[str, Any] = next(iter(told.get("licenses", [])), {})
    licence = (str(terms.get("path", "#licence")), str(terms.get("title", "no licence is stated")))
    head = CrateHead(title, str(told.get("description", title)), makers or title, licence)
    return About(title, inputs.digests.of(inputs.lock) or None, address, what.file, head)


def _tell(published: "Published", target: "Target") -> None:
    if not published.is_new:
        print(f"nothing has changed since the edition {published.name}: {target.shown}")
        return
    print(f"published the edition {published.name}: {target.shown}")
    print(published.summary)


def _say(line: str) -> None:
    print(f"relations: {line}", file=sys.stderr, flush=True)
