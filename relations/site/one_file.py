"""A whole edition as one HTML file that can be mailed: its pages and data packed inside, a script that shows them, no reference to anything outside.

Pages stay as they are, but for links to what is not in the file, which go with their words, and pictures, which come inside.
"""

import gzip
import re
from base64 import b64encode
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from markupsafe import Markup

from relations.formats import SCRIPTS_ALLOWED
from relations.showing.templating import environment
from relations.site.embedded import embedded
from relations.site.listed import PICTURE
from relations.site.modules import digest_source, joined
from relations.site.policy import POLICY, allowing

FIRST = "index.html"
_PACKED = (".html", ".csv", ".metadata.json", ".zip")
TAKEN = (*_PACKED, PICTURE)  # ends of the names of the files that it is made from
_TEMPLATES = Path(__file__).parent / "templates"
_LINK = r'<a\b[^>]*?\bhref="([^"#]*)[^"]*"[^>]*>[^<]*(?:<(?!/a>)[^<]*)*</a>'
_ALONE = re.compile(rf"<li>\s*{_LINK}\s*</li>\s*")
_IN_LINE = re.compile(rf"{_LINK}(?: · )?")
_PICTURE = re.compile(r'(?<=<img src=")([^"]+\.svg)(?=")')
_LONG = re.compile(r"(?<=;base64,)[A-Za-z0-9+/=]{1000,}")  # fonts, above all
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_DIGEST = re.compile(r"'sha256-[^']+'")


@dataclass(frozen=True)
class OneFile:
    """The file, and how many pages and other files are in it."""

    html: str
    pages: int
    others: int


def one_file(files: Mapping[str, bytes]) -> OneFile:
    """Return the edition as one file; `files` are its files by their paths, the index among them. The same files give the same bytes.

    Drawings, PDFs, notebooks and records are left out: the drawings stand in the pages, and data.zip has all data.
    """
    packed = {name: content for name, content in sorted(files.items()) if name.endswith(_PACKED)}
    bridge = f"(() => {{\n{joined('in_frame.js')}}})();"  # its names are its own, beside those of the script of a page
    pages = {
        name: _page(name, content.decode(), files, packed, bridge)
        for name, content in packed.items()
        if name.endswith(".html")
    }
    shared = _shared(pages.values())
    place = {text: f"\x01{i}\x01" for i, text in enumerate(shared)}
    for name, page in pages.items():
        packed[name] = _LONG.sub(lambda found: place.get(found[0], found[0]), page).encode()
    script = joined("one_file.js")
    policies = (policy for page in pages.values() for policy in POLICY.findall(page))
    allowed = {digest for policy in policies for digest in _DIGEST.findall(policy)}  # a frame has the policy of both
    sources = " ".join(sorted({*allowed, digest_source(script)}))
    data = {"files": {name: _squeezed(content) for name, content in packed.items()}, "first": FIRST, "shared": shared}
    html = (
        environment(_TEMPLATES)
        .get_template("one_file.html.j2")
        .render(
            title=Markup(_TITLE.findall(pages[FIRST])[0]),  # escaped, as it stands in the index
            pages=len(pages),
            policy=Markup(f"{SCRIPTS_ALLOWED}{sources}; frame-src blob:"),
            data=embedded(data),
            script=Markup(script),
        )
    )
    return OneFile(html, len(pages), len(packed) - len(pages))


def _page(name: str, text: str, files: Mapping[str, bytes], packed: Collection[str], bridge: str) -> str:
    """Return a page as it stands in the file, with the script that tells the frame around it where a link leads."""

    def kept(found: re.Match[str]) -> str:
        href = unescape(found[1])
        is_outer = not href or ":" in href
        return found[0] if is_outer or _target(name, href) in packed else ""

    def inside(found: re.Match[str]) -> str:
        content = files.get(_target(name, unescape(found[1])))
        return f"data:image/svg+xml;base64,{b64encode(content).decode()}" if content else found[0]

    text = _PICTURE.sub(inside, _IN_LINE.sub(kept, _ALONE.sub(kept, text)))
    text = POLICY.sub(lambda policy: allowing(policy[0], digest_source(bridge)), text, count=1)
    return text.replace("</body>", f"<script>{bridge}</script>\n</body>")


def _target(page: str, href: str) -> str:
    return normpath(join(dirname(page), unquote(href)))


def _shared(pages: Collection[str]) -> list[str]:
    """Return the long texts that several pages have, in the order in which they occur."""
    count = Counter(text for page in pages for text in dict.fromkeys(_LONG.findall(page)))
    return [text for text, n in count.items() if n > 1]


def _squeezed(content: bytes) -> str:
    return b64encode(gzip.compress(content, mtime=0)).decode("ascii")
