"""One page on a period of which little is known, in the place of many reports that say so: what each of them finds, shows and lacks."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from markupsafe import Markup

from relations.showing.templating import environment
from relations.site.document_pages import rendered
from relations.site.listed import ListedRun
from relations.site.search_rows import plain_words

_TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True)
class AboutPage:
    """What a page says of itself: the name of its file, name and dates of the period, title of the dossier, edition, and whether there is a page on
    how all was made."""

    page: str
    name: str
    span: str
    dossier: str
    edition: str
    documents: bool


@dataclass(frozen=True)
class ReportPart:
    """What a report says of the period: findings and exhibits with the places where it has them, and a sentence for each exhibit without data."""

    run: ListedRun
    findings: tuple[tuple[str, str], ...]
    exhibits: tuple[tuple[str, str], ...]
    missing: tuple[str, ...]


def part_of(run: ListedRun, summary: Mapping[str, Any]) -> ReportPart:
    """Return the part of a report by the JSON that a build leaves beside its page. Raises LookupError, TypeError or AttributeError for
    one that is none of ours."""
    findings = ((plain_words(one["statement"]), f"{run.href}#{one['id']}") for one in summary["key_figures"])
    exhibits = ((one["title"], f"{run.href}#{one['id']}") for one in summary["exhibits"])
    return ReportPart(run, tuple(findings), tuple(exhibits), tuple(dict.fromkeys(map(plain_words, summary["no_data"]))))


def sparse_page(about: AboutPage, parts: Sequence[ReportPart], others: Sequence[ListedRun]) -> bytes:
    """Return the page of a period; `others` are the reports on it that have more to say. The same inputs give the same bytes, and texts are escaped."""
    template = environment(_TEMPLATES).get_template("sparse.html.j2")
    return rendered(
        about.page,
        listed=about.documents,
        title=f"{about.name}: what is known",
        body=Markup(template.render(span=about.span, parts=parts, others=[*_linked(others)])),
        contents=[],
        groups=[],
        dossier=about.dossier,
        edition=about.edition,
    )


def _linked(runs: Sequence[ListedRun]) -> Iterator[tuple[str, str]]:
    return ((run.href, run.title) for run in runs if run.href)
