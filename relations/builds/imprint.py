"""The imprint of a report: who made it, how it is cited, on what terms, from what, and how it is made again.

People and terms are those that the data package and the file LICENSE name, nobody else. Digests are given by their first signs; the whole ones stand
in `run.json` and in the provenance that is attached to a PDF. A commit alone makes no report another: it is that of the day when the report was
made, and any later one that left what the report rests on as it was makes the same.
"""

import json
import shlex
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from relations.builds.commit import UNKNOWN
from relations.builds.data_read import fingerprint_of, tables_of
from relations.builds.edition import Edition
from relations.builds.plan import Job
from relations.curation.citing.apa import reference
from relations.curation.citing.bibtex import entry
from relations.curation.citing.csl import csl_json
from relations.curation.citing.works import Work, makers_of, report_work
from relations.dates import date_words
from relations.execution.values import plain
from relations.formats import LAYOUTS
from relations.package import Package

_OWN = "data"  # the folder of the package that a build takes where none is named
_SIGNS = 8  # of a digest, which tell two editions apart


def imprint(
    job: Job,
    edition: Edition,
    package: Package,
    read: Mapping[str, str],
    *,
    authors: Sequence[str] = (),
    data_to: str | None = None,
) -> list[dict[str, str]]:
    """Return the lines in order, each as `name` and `text`, or `code`.

    `read` has the digests of the data that the report read, by name; `authors` are those whom its notebook names. A brief has no room for what
    its citation says too, nor for the names of tables with licences of their own.
    """
    is_brief = job.layout != LAYOUTS[0]
    lines = [
        *(() if is_brief else _people(package, authors)),
        ("Cite as", reference(_work(job, edition, package, authors))),
        ("Licence", " ".join(_terms(edition, package, tables_of(read), named=not is_brief))),
        ("Data", ", ".join(_data(package, data_to))),
        ("Edition", date_words(edition.date)),
        ("Made from", ", ".join(_made_from(edition, read))),
    ]
    told = [{"name": name, "text": text} for name, text in lines if text]
    return [*told, {"name": "Made again by", "code": _command(job, edition, package)}]


def citation(job: Job, edition: Edition, package: Package, authors: Sequence[str]) -> dict[str, Any]:
    """Return how the report is cited: see `rendering.linked_data` and `rendering.how_to_cite`."""
    work = _work(job, edition, package, authors)
    licences = [str(one.get("path") or one.get("title", "")) for one in package.descriptor.get("licenses", ())]
    return {
        "title": work.title,
        "authors": [*authors] or [makers_of(package)],
        "published": edition.date,
        "edition": work.edition,
        "licence": next(iter(licences), ""),
        "text": reference(work),
        "bibtex": entry(work),
        "csl_json": csl_json([work]),
        "dataset": str(package.descriptor.get("title", "")),
    }


def _people(package: Package, authors: Sequence[str]) -> Iterator[tuple[str, str]]:
    makers = package.descriptor.get("contributors", ())
    if authors:
        yield "Authors", ", ".join(authors)
        yield "Compiler of the data", makers_of(package)
    else:
        yield "Authors", ", ".join(map(_with_roles, makers)) or makers_of(package)


def _with_roles(maker: Mapping[str, Any]) -> str:
    roles = ", ".join(maker.get("roles", ()))
    return f"{maker['title']} ({roles})" if roles else str(maker["title"])


def _work(job: Job, edition: Edition, package: Package, authors: Sequence[str]) -> Work:
    title = f"{job.title}: {edition.title}, {job.period.name}"
    name = job.stem.replace("/", "-")
    return report_work(package, name, title, authors=", ".join(authors), published=edition.date)


def _terms(edition: Edition, package: Package, tables: Sequence[str], *, named: bool) -> Iterator[str]:
    """Yield a sentence for each licence: that of the package, others with the titles of the tables that have them, that of code and text."""
    general = [str(one.get("title", "")) for one in package.descriptor.get("licenses", ())]
    yield from (f"Data: {title}." for title in general)
    others: dict[str, list[str]] = {}
    for name in tables:
        for licence in package.table(name).licences:
            if licence.title not in general:
                others.setdefault(licence.title, []).append(str(package.table(name).resource.get("title") or name))
    for title, names in others.items():
        yield f"{title} ({', '.join(names)})." if named else f"{title}."
    if edition.licence:
        yield f"Code and notebook: {edition.licence}."


def _data(package: Package, data_to: str | None) -> Iterator[str]:
    if data_to:
        yield f"to {data_to}"
    if version := package.descriptor.get("version"):
        yield f"version {version}"


def _made_from(edition: Edition, read: Mapping[str, str]) -> Iterator[str]:
    """Yield the first signs of what tells commit, data and libraries from others."""
    if edition.commit:
        yield f"commit {edition.commit}"
    if read:
        yield f"fingerprint of the data {fingerprint_of(read)[:_SIGNS]}"
    if edition.lock:
        yield f"libraries of requirements.lock {edition.lock[:_SIGNS]}"


def _command(job: Job, edition: Edition, package: Package) -> str:
    """Return the command that makes the report again, at the commit where that is known."""
    changed = ((name, json.dumps(plain(value), ensure_ascii=False)) for name, value in job.changed.items())
    options = [part for name, value in changed for part in ("-p", f"{name}={value}")]
    # Told by its name and not by where the code lies, so that the same report has the same words wherever it is made.
    data = [] if package.root.resolve().name == _OWN else ["--data", package.root.resolve().name]
    build = shlex.join(["relations", "build", job.report, "--period", job.period.id, *data, *options])
    if not edition.commit or edition.commit == UNKNOWN:
        return build
    return f"git checkout {edition.commit.rstrip('+')} && {build}"
