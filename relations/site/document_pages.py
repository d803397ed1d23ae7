"""Texts of the project as pages, and the list of them: the same words, with links that lead to pages or nowhere."""

import json
import re
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape, unescape
from itertools import groupby
from pathlib import Path
from posixpath import dirname, relpath

import pypandoc
from markupsafe import Markup

from relations.addresses import outer_address
from relations.errors import RelationsError
from relations.formats import CONTENT_POLICY
from relations.printable import printable
from relations.showing.fonts import few_font_faces
from relations.showing.templating import environment
from relations.site.documentation import CONTENTS, DocumentSource

_TEMPLATES = Path(__file__).parent / "templates"
_SCRIPT = Path(__file__).with_name("documents.lua")
_SECONDS = 120
_LINK = re.compile(r'<a href="([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
_TABLE = re.compile(r"<table.*?</table>", re.DOTALL)
_HEADING = re.compile(r'<h2 id="([^"]*)">(.*?)</h2>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_MOST_CONTENTS = 60
_SIGNS = "éèêëáàâäãåçíìîïñóòôöõøúùûüšžčćğışÉÖÜ÷→≤≥≈−×§κπαρσ√∑"


@dataclass(frozen=True)
class _Read:
    """A text that was read: its title, and the rest as HTML."""

    title: str
    html: str


def document_pages(sources: Sequence[DocumentSource], dossier: str, edition: str) -> dict[str, bytes]:
    """Return the pages by their addresses, with the list of them. Raises RelationsError where Pandoc cannot read the texts."""
    read = _read([source.file.read_text(encoding="utf-8") for source in sources])
    pages = {source.file.resolve(): source.page for source in sources}
    made = {
        source.page: _page(source.page, one.title or source.file.stem, _body(one.html, source, pages), dossier, edition)
        for source, one in zip(sources, read, strict=True)
    }
    titles = {source.page: one.title or source.file.stem for source, one in zip(sources, read, strict=True)}
    return made | {CONTENTS: _contents(sources, titles, dossier, edition)}


def _read(texts: Iterable[str]) -> list[_Read]:
    command = [pypandoc.get_pandoc_path(), "lua", str(_SCRIPT)]
    try:
        done = subprocess.run(
            command, input=json.dumps([*texts]).encode(), capture_output=True, check=True, timeout=_SECONDS
        )
    except subprocess.SubprocessError as error:
        raise RelationsError(f"Pandoc could not read the texts in docs/: {error}") from None
    return [_Read(one["title"], one["html"]) for one in json.loads(done.stdout)]


def _body(html: str, source: DocumentSource, pages: Mapping[Path, str]) -> str:
    """Return the HTML of a text with links that lead to its page's neighbours or out; what leads elsewhere in the project leaves its words."""

    def decided(match: re.Match[str]) -> str:
        target = _target(unescape(match[1]), source, pages)
        return f'<a href="{escape(target)}">{match[2]}</a>' if target else match[2]

    def scrolling(match: re.Match[str]) -> str:
        return f'<div class="scroll" tabindex="0" role="group" aria-label="Table, scrolls sideways">{match[0]}</div>'

    return _TABLE.sub(scrolling, _LINK.sub(decided, html))


def _target(address: str, source: DocumentSource, pages: Mapping[Path, str]) -> str | None:
    if address.startswith("#"):
        return address
    place, mark, anchor = address.partition("#")
    page = None if ":" in place else pages.get((source.file.parent / place).resolve())
    if page is None:
        return outer_address(address)
    return f"{relpath(page, dirname(source.page))}{mark}{anchor}"


def _page(page: str, title: str, body: str, dossier: str, edition: str) -> bytes:
    headings = [(anchor, unescape(_TAG.sub("", words))) for anchor, words in _HEADING.findall(body)]
    contents = headings if 3 < len(headings) <= _MOST_CONTENTS else []
    return rendered(
        page, title=title, body=Markup(body), contents=contents, groups=[], dossier=dossier, edition=edition
    )


def _contents(sources: Sequence[DocumentSource], titles: Mapping[str, str], dossier: str, edition: str) -> bytes:
    groups = [
        (group, [(relpath(one.page, dirname(CONTENTS)), titles[one.page]) for one in members])
        for group, members in groupby(sources, key=lambda one: one.group)
    ]
    return rendered(
        CONTENTS, title="How this was made", body="", contents=[], groups=groups, dossier=dossier, edition=edition
    )


def rendered(page: str, *, listed: bool = True, **shown: object) -> bytes:
    """Return a page in the look of these texts; `listed` says whether there is a list of them to lead to, `shown` is what the template names."""
    up = "/".join([".."] * page.count("/")) or "."
    text: str = (
        environment(_TEMPLATES)
        .get_template("document.html.j2")
        .render(
            up=up,
            all_documents=relpath(CONTENTS, dirname(page) or ".") if listed and page != CONTENTS else None,
            policy=CONTENT_POLICY,
            fonts=Markup(few_font_faces(_SIGNS)),
            css=Markup((_TEMPLATES / "document.css").read_text(encoding="utf-8")),
            **shown,
        )
    )
    return printable(text).encode()
