"""The end of a build: what stands beside the reports and between them is made to agree with what is there."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from relations.builds.digests import digest_of
from relations.builds.documents import publish_documents
from relations.builds.earlier import Found, earlier, found_in, retire
from relations.builds.edition import Edition
from relations.builds.explorers import publish_explorers
from relations.builds.index import INDEX, in_order, publish_index
from relations.builds.navigation import navigation, with_navigation
from relations.builds.plan import report_names
from relations.builds.produce import Outcome
from relations.builds.provenance import data_digest
from relations.builds.publish import DICTIONARY, publish, zip_package
from relations.builds.record import entry, fingerprint, last, last_data, run_json
from relations.builds.sparse import publish_sparse
from relations.builds.stopping import Stop
from relations.builds.traces import SUFFIX, trace_text
from relations.builds.up_to_date import Ledger
from relations.errors import UsageError
from relations.periods import Period, declared_periods
from relations.site.documentation import CONTENTS


def close(
    outcomes: Sequence[Outcome],
    edition: Edition,
    ledger: Ledger,
    staging: Path,
    stop: Stop,
    say: Callable[[str], None],
    since: Mapping[str, Any] | None = None,
) -> None:
    """Put data, explorers, record, index and the links between pages beside the reports, and take away what is declared no longer, which `say` is told.

    `since` is what the index says of the last edition; where it is not given, and nothing was made, the index says what it did.
    All is made in the staging folder, so that a build that is killed leaves no part of it. A file that would be the same stays as it is.
    """
    digests, out = ledger.inputs.digests, ledger.out
    data = _data(ledger, staging, stop)
    with stop.at_once():
        explorers = publish_explorers(edition, ledger, staging, say)
        documents = publish_documents(edition, ledger, staging, say)
    found = found_in(out)
    if gone := retire(found, _declared(ledger)):
        say(f"no longer declared, so removed: {', '.join(gone)}")
    new = [entry(outcome, out, digests) for outcome in outcomes]
    entries = [*new, *earlier(found, new, digests)]
    listed = in_order(entries, edition)
    _link(listed, found, ledger, staging)
    sparse = publish_sparse(edition, ledger, listed, staging)
    inputs = fingerprint(ledger.inputs, {outcome.job.notebook for outcome in outcomes})
    told = since or _said_before(outcomes, out)
    pages = {**explorers, **documents, **sparse, INDEX: publish_index(edition, ledger, listed, staging, told)}
    (staging / "run.json").write_bytes(run_json(edition, inputs, data, pages, entries, told).encode())
    if digests.of(staging / "run.json") != digests.of(out / "run.json"):
        publish(staging, out, ("run.json",))


def _said_before(outcomes: Sequence[Outcome], out: Path) -> Mapping[str, Any] | None:
    """Return what the index says of the last edition; nothing once a report has been made since, of which that does not tell."""
    said = last(out, "changes")
    return said if isinstance(said, dict) and all(outcome.kept for outcome in outcomes) else None


def _data(ledger: Ledger, staging: Path, stop: Stop) -> dict[str, str]:
    """Publish data.zip where it would be another, and return what it was made of and what it is."""
    package, digests, out = ledger.inputs.package, ledger.inputs.digests, ledger.out
    told = digests.of(package.root / DICTIONARY)
    inputs = data_digest(package, digests)
    data = {"inputs": digest_of([inputs, told]) if told else inputs, "file": digests.of(out / "data.zip")}
    if data != last_data(out):
        with stop.at_once():
            zip_package(package, staging / "data.zip")
        data["file"] = digests.of(staging / "data.zip")
        publish(staging, out, ("data.zip",))
        digests.note(out / "data.zip", data["file"])
    return data


def _declared(ledger: Ledger) -> Callable[[str, str], bool]:
    """Return what tells whether reports.toml declares a report and the data the period; any interval may be asked for."""
    names, periods = set(report_names(ledger.inputs.reports)), declared_periods(ledger.inputs.package)

    def is_declared(report: str, period: str) -> bool:
        try:
            Period.parse(period, periods)
        except UsageError:
            return False
        return report in names

    return is_declared


def _link(entries: Sequence[dict[str, Any]], found: Found, ledger: Ledger, staging: Path) -> None:
    """Let each page lead to those that there are; its trace and its entry take the digest that it then has."""
    traces = {f"{stem}.html": (stem, trace) for stem, trace in found.traces.items()}
    documents = CONTENTS if (ledger.out / CONTENTS).is_file() else ""
    of_report, of_period = _grouped(entries, "report"), _grouped(entries, "period")
    for item in entries:
        others = (other for other in of_period[item["period"]] if other["report"] != item["report"])
        near = [*of_report[item["report"]], *others]
        for name in [name for name in item["files"] if name.endswith(".html") and name.count("/") == 1]:
            page = (ledger.out / name).read_bytes()
            linked = with_navigation(page, navigation(item, near, documents).encode())
            if linked == page:
                continue
            (staging / name).parent.mkdir(exist_ok=True)
            (staging / name).write_bytes(linked)
            digest = sha256(linked).hexdigest()
            changed = [name]
            if name in traces:
                stem, trace = traces[name]
                changed.append(f"{stem}{SUFFIX}")
                (staging / changed[-1]).write_text(
                    trace_text(replace(trace, files=trace.files | {name: digest})), encoding="utf-8"
                )
            publish(staging, ledger.out, tuple(changed))
            ledger.inputs.digests.note(ledger.out / name, digest)
            item["files"][name] = digest


def _grouped(entries: Sequence[dict[str, Any]], name: str) -> dict[str, list[dict[str, Any]]]:
    """Return the entries by what they have under a name, in their order."""
    groups: dict[str, list[dict[str, Any]]] = {}
    for item in entries:
        groups.setdefault(item[name], []).append(item)
    return groups
