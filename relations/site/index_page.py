"""index.html: what this is, what changed, the reports as cards, the periods, a search over all of it, and what each report was made from."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from markupsafe import Markup

from relations.printable import printable
from relations.rendering.linked_data import linked_data
from relations.rendering.since_last import since_html, since_of
from relations.showing.fonts import few_font_faces
from relations.showing.templating import environment
from relations.site.embedded import embedded
from relations.site.listed import ListedRun, Report
from relations.site.modules import joined, policy_for
from relations.site.search_rows import Row, packed

_HERE = Path(__file__).parent
_TEMPLATES = _HERE / "templates"
_PICTURES = "img-src data:", "img-src 'self' data:"  # those beside the reports
_ACCENTS = "éèêëáàâäãåçíìîïñóòôöõøúùûüšžčćğışÉÖÜ"


@dataclass(frozen=True)
class AboutEdition:
    """What the index says of the edition. `title` is that of the dossier, `sentences` say what it is, `warning` that the data did not pass."""

    title: str
    sentences: tuple[str, ...]
    edition: str
    data_to: str
    warning: str | None = None


@dataclass(frozen=True)
class Way:
    """A page of the edition that is no report: its address and its name."""

    href: str
    name: str


@dataclass(frozen=True)
class PeriodLine:
    """A period of the data with its dates in words, why it begins, the reports that there are of it, and the page of those with little to say, if it
    has one."""

    id: str
    name: str
    span: str
    reason: str
    runs: tuple[ListedRun, ...]
    known: Way | None = None


def index_page(
    about: AboutEdition,
    reports: Sequence[Report],
    periods: Sequence[PeriodLine],
    ways: Sequence[Way],
    rows: Iterable[Row],
    since: Mapping[str, Any] | None = None,
    dataset: Mapping[str, Any] | None = None,
) -> str:
    """Return the page; the same inputs give the same bytes. Texts are escaped, and only the script of the search may run.

    `since` is what changed since the last edition, as `rendering.since_last` has it; `dataset` what machines are told of the data (`dataset_record`).
    """
    script = (_HERE / "vendor" / "minisearch.min.js").read_text(encoding="utf-8") + "\n" + joined("index.js")
    told = since_of(since) if since else None
    page: str = (
        environment(_TEMPLATES)
        .get_template("index.html.j2")
        .render(
            about=about,
            reports=reports,
            periods=periods,
            ways=ways,
            since=Markup(since_html(told)) if told else "",
            policy=Markup(policy_for(script).replace(*_PICTURES)),
            dataset=linked_data(dataset) if dataset else "",
            fonts=Markup(few_font_faces(_ACCENTS)),
            css=Markup((_TEMPLATES / "index.css").read_text(encoding="utf-8")),
            script=Markup(script),
            data=embedded(packed(rows)),
        )
    )
    return printable(page)
