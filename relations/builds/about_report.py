"""What a build says of a report in the metadata of its notebook: what it is, of which edition, up to when its data reach, and its imprint."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from relations.builds.data_read import tables_of
from relations.builds.data_to import data_to
from relations.builds.edition import Edition
from relations.builds.imprint import citation, imprint
from relations.builds.plan import Job
from relations.execution.values import plain
from relations.package import open_package
from relations.rendering.marks import hidden_parts, tags_of
from relations.rendering.outputs import header_of


def about_report(
    job: Job,
    edition: Edition,
    notebook: Any,
    records: Sequence[Mapping[str, Any]],
    read: Mapping[str, str],
) -> dict[str, Any]:
    """Return it as JSON has it. `records` are those of its exhibits, `read` has the digests of the data that its run read, by name."""
    readable = _readable(job, notebook)
    package = open_package(edition.data)
    reach = data_to(records, package, job.period, tables_of(read))
    authors = header_of(notebook).authors
    return {
        "report": job.report,
        "title": job.title,
        "kicker": edition.title,
        "layout": job.layout,
        "period": job.period.id,
        "period_name": job.period.name,
        "period_span": job.period.span,
        "edition": edition.date,
        "data_to": reach,
        "commit": edition.commit,
        "warning": edition.warning,
        "changed_parameters": _named(job.changed),
        "data_href": "../data.zip",
        "imprint": imprint(job, edition, package, read, authors=authors, data_to=reach),
        "citation": citation(job, edition, package, authors),
        "made": {"parameters": plain(job.parameters), "lock": edition.lock, "data": dict(read)},
        **({"parameters": readable} if readable else {}),
        **dict.fromkeys(job.shown, True),
    }


def _named(values: Mapping[str, Any]) -> str | None:
    """Return parameters with their values as the command line takes them, None where there are none."""
    return (
        "; ".join(f"{name} = {json.dumps(plain(value), ensure_ascii=False)}" for name, value in values.items()) or None
    )


def _readable(job: Job, notebook: Any) -> list[dict[str, Any]]:
    """Return the parameters for the end of the report, none where the author hid the cell that declares them."""
    for cell in notebook["cells"]:
        if "parameters" in tags_of(cell["metadata"]) and {"cell", "input"} & hidden_parts(cell["metadata"]):
            return []
    return [{"name": name, "value": plain(value), "help": words} for name, value, words in job.declared]
