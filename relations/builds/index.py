"""index.html beside the reports: made anew when what it lists, the tables behind it or the code that makes it is another."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from relations.builds.beside import code_of, last_pages, named_digests, put
from relations.builds.digests import digest_of
from relations.builds.edition import Edition
from relations.builds.navigation import period_name, title
from relations.builds.says import is_silent
from relations.builds.sparse import merged, page_name
from relations.builds.up_to_date import Ledger
from relations.package import Package
from relations.periods import ALL, Period, declared_periods
from relations.site.documentation import CONTENTS

if TYPE_CHECKING:
    from relations.site.search_rows import FoundIn, Row

INDEX = "index.html"
_PAGES = {  # beside the reports, where they are there
    "events.html": "All events",
    "votes.html": "All roll calls",
    CONTENTS: "How this was made",
}
_SEARCHED = "events.html"
_SHOWN = ("report", "title", "headline", "period", "period_name", "as_of", "made", "files", "says")
_CODE = ("site/", "showing/templates/")


def in_order(entries: Iterable[dict[str, Any]], edition: Edition) -> list[dict[str, Any]]:
    """Return entries of run.json by report, and within it in order of time; intervals come last."""
    order = {period: i for i, (period, _, _) in enumerate(edition.periods)}
    return sorted(entries, key=lambda entry: (entry["report"], order.get(entry["period"], len(order))))


def publish_index(
    edition: Edition,
    ledger: Ledger,
    listed: Sequence[dict[str, Any]],
    staging: Path,
    since: Mapping[str, Any] | None = None,
) -> dict[str, str]:
    """Publish the index where it would be another, and return what it was made of and what it is.

    `listed` are the entries of run.json in order, `since` what it says of the last edition. Reports with nothing to say are left out.
    """
    digests, out = ledger.inputs.digests, ledger.out
    beside = {name: words for name, words in _PAGES.items() if (out / name).is_file()}
    page = {"inputs": _inputs(edition, ledger, listed, since, beside), "file": digests.of(out / INDEX)}
    if page != last_pages(out).get(INDEX):
        text = index_html(edition, ledger.inputs.package, listed, out, since, beside)
        page["file"] = put(INDEX, text.encode(), ledger, staging)
    return page


def index_html(
    edition: Edition,
    package: Package,
    listed: Sequence[dict[str, Any]],
    out: Path,
    since: Mapping[str, Any] | None = None,
    beside: Mapping[str, str] | None = None,
) -> str:
    """Return the page for entries that are in order; what is found in a report is read from the JSON in `out`."""
    from relations.site.dataset import dataset_record
    from relations.site.index_page import AboutEdition, PeriodLine, Way, index_page
    from relations.site.listed import reports_of
    from relations.site.search_rows import FoundIn, Row, event_rows

    beside = beside or {}
    together = {
        period: {entry["report"]: title(entry) for entry in entries} for period, entries in merged(listed).items()
    }
    listed = [entry for entry in listed if not is_silent(entry)]
    reports = reports_of(listed)
    runs = [run for report in reports for run in report.runs]

    def line(one: Period, reason: str) -> PeriodLine:
        thin = together.get(one.id, {})
        alone = (run for run in runs if run.period == one.id and run.href and run.report not in thin)
        known = Way(page_name(one.id), f"What is known: {', '.join(thin.values())}") if thin else None
        return PeriodLine(one.id, one.name, one.span, reason, tuple(alone), known)

    about = AboutEdition(edition.title, (*_sentences(package, listed),), edition.date, edition.data_to, edition.warning)
    periods = [line(one, reason) for one, reason in _reasoned(package)]

    def rows() -> Iterator[Row]:
        for entry, run in zip(listed, runs, strict=True):
            if run.files.get("html"):
                place = FoundIn(run.files["html"], f"{title(entry)}, {period_name(entry)}")
                yield from _found(place, out, run.files.get("json"))
        if _SEARCHED in beside:
            yield from event_rows(package, _SEARCHED)
        for href, name in beside.items():
            yield Row("page", FoundIn(href, "The edition"), "", name)

    ways = [Way(*way) for way in beside.items()]
    return index_page(about, reports, periods, ways, rows(), since, dataset_record(package, "data.zip"))


def _sentences(package: Package, listed: Sequence[dict[str, Any]]) -> Iterator[str]:
    """Yield what this is: title and description as the data package has them, and what there is here."""
    for name in ("title", "description"):
        if isinstance(said := package.descriptor.get(name), str) and said.strip():
            yield said.strip().removesuffix(".") + "."
    if not listed:
        return
    reports, periods = ({entry[name] for entry in listed} for name in ("report", "period"))
    together = " and on all of them together" if ALL in periods and len(periods) > 1 else ""
    told = f"{_counted(len(reports), 'report')} on {_counted(max(1, len(periods - {ALL})), 'period')}{together}"
    yield f"Here: {told}, with the data behind each chart; all can be read without a network."


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'s' * (number != 1)}"


def _reasoned(package: Package) -> Iterator[tuple[Period, str]]:
    """Yield the declared periods in order of time, each with why it begins."""
    if "periods" not in package.tables:
        return
    reasons = {row["period"]: row.get("reason") or "" for _, row in package.table("periods").rows()}
    for period in declared_periods(package):
        yield period, reasons.get(period.id, "")


def _found(place: "FoundIn", out: Path, name: str | None) -> "list[Row]":
    """Return what is found in a report by its JSON; its title alone where that is not there, or is none of ours."""
    from relations.site.search_rows import report_rows

    try:
        summary = json.loads((out / name).read_text(encoding="utf-8")) if name else {}
        return [*report_rows(place, summary)]
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return [*report_rows(place, {})]


def _inputs(
    edition: Edition,
    ledger: Ledger,
    listed: Sequence[dict[str, Any]],
    since: Mapping[str, Any] | None,
    beside: Mapping[str, str],
) -> str:
    """Return one digest over all that the index is made from."""
    inputs, modules = ledger.inputs, ledger.inputs.modules
    shown = [
        {name: entry.get(name) for name in _SHOWN} | {"failed": entry.get("status") == "failed"} for entry in listed
    ]
    code = code_of(inputs, modules.below("relations.site"), _CODE)
    tables = [*inputs.files("table:periods", None)]
    if _SEARCHED in beside:
        tables += inputs.files("table:events", None)
    own = {modules.file("relations.builds.index"), inputs.package.root / "datapackage.json"}
    said = [edition.title, edition.date, edition.data_to, edition.warning, edition.periods]
    files = {*code, *tables, *own, *inputs.files("fonts:", None)}
    return digest_of([said, shown, since, beside, named_digests(inputs, files)])
