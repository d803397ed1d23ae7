"""What changed since the last edition, as a build notes it in the metadata of a report's notebook, and as its index shows it."""

from collections.abc import Iterator, Mapping
from typing import Any

from markupsafe import Markup

from relations.addresses import outer_address
from relations.rendering.blocks import SinceLast, SinceLine
from relations.showing.printed import printed

_MOST = 8  # lines: a section, not a report
_LONGEST = 600  # signs of one

HEADING = "What changed since the last edition"


def since_record(since: SinceLast) -> dict[str, Any]:
    """Return the section as JSON has it: `{"edition", "lines": [{"text", "sources": [{"line", "url"}]}]}`."""
    lines = [
        {"text": one.text, "sources": [{"line": line, "url": url} for line, url in one.sources]} for one in since.lines
    ]
    return {"edition": since.edition, "lines": lines}


def since_of(record: Any) -> SinceLast | None:
    """Return the section that a record holds; None for what is none, as in anybody's notebook. Longer ones are cut."""
    if not isinstance(record, Mapping) or not isinstance(record.get("lines"), list):
        return None
    lines = tuple(_lines(record["lines"][:_MOST]))
    return SinceLast(printed(str(record.get("edition") or "")), lines) if lines else None


def since_html(since: SinceLast) -> str:
    """Return the section for an index."""
    items = Markup("").join(Markup("<li>{}{}</li>\n").format(one.text, _cited(one)) for one in since.lines)
    return Markup(
        '<section id="since-last-edition">\n<h2>{}</h2>\n<p>Compared with edition {}.</p>\n<ul class="changes">\n{}</ul>\n</section>\n'
    ).format(HEADING, since.edition, items)


def _lines(records: list[Any]) -> Iterator[SinceLine]:
    for one in records:
        if isinstance(one, Mapping) and isinstance(one.get("text"), str) and (text := _short(one["text"])):
            sources = one.get("sources")
            named = [source for source in sources if isinstance(source, Mapping)] if isinstance(sources, list) else []
            yield SinceLine(text, tuple(_source(source) for source in named if source.get("line")))


def _source(record: Mapping[str, Any]) -> tuple[str, str | None]:
    return _short(str(record["line"])), outer_address(record.get("url"))


def _short(text: str) -> str:
    words = " ".join(printed(text).split())
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…"


def _cited(line: SinceLine) -> Markup:
    links = [
        Markup('<a href="{}">{}</a>').format(url, name) if url else Markup("{}").format(name)
        for name, url in line.sources
    ]
    return Markup(" <small>{}</small>").format(Markup("; ").join(links)) if links else Markup("")
