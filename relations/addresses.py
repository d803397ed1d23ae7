"""Which addresses a reader may follow: the one decision for sources, tables, prose, metadata, pages and PDFs.

docs/security.md states it for people.
"""

import re
from urllib.parse import urlsplit

# Browsers drop some of these before they read a scheme, so nothing may be decided before they are gone: control characters,
# zero-width and bidirectional marks, line and paragraph separators, the byte order mark.
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_DOI = re.compile(r"10\.[0-9]{4,9}/\S+")
_MAIL = re.compile(r"[^\s@:/?#]+@[^\s@:/?#]+(\?\S*)?")
# Where a build writes: the folder of the page, one above, or one below.
_OWN_FILE = re.compile(r"(\.\./)?(\w[\w.-]*/)?\w[\w.-]*(#[^\s\\]*)?")
_HOST = re.compile(r"\w[\w.-]*|[0-9a-f.]*:[0-9a-f:.]*")  # a name, or an address of IPv6
_FRAGMENT = re.compile(r"#[^\s\\]+")


def address(value: object) -> str | None:
    """Return an address that a page may link to, else None: http, https, mailto, `#place`, a file of the build beside the page.

    `doi:10.…` becomes the address at doi.org. Refused is what names no host, has a user or a backslash in its host part, begins with `//`,
    leaves the folder of the build, or has any other scheme.
    """
    if not isinstance(value, str):
        return None
    text = _UNSEEN.sub("", value).strip()
    scheme = _SCHEME.match(text)
    if scheme is None:
        return text if _FRAGMENT.fullmatch(text) or _OWN_FILE.fullmatch(text) else None
    rest = text[scheme.end() :]
    match scheme[1].lower():
        case "http" | "https":
            return text.replace(" ", "%20") if _names_a_host(text) else None
        case "mailto":
            return text if _MAIL.fullmatch(rest) else None
        case "doi":
            return f"https://doi.org/{rest.strip()}" if _DOI.fullmatch(rest.strip()) else None
    return None


def outer_address(value: object) -> str | None:
    """Return an address that also leads somewhere from a file that was sent on its own, such as a PDF: http, https, mailto; else None."""
    found = address(value)
    return found if found and _SCHEME.match(found) else None


def _names_a_host(text: str) -> bool:
    try:
        parts = urlsplit(text)
        return (
            bool(_HOST.fullmatch(parts.hostname or ""))
            and "@" not in parts.netloc
            and "\\" not in text
            and parts.port != 0
        )
    except ValueError:  # a bracket without its partner, a port that is no number
        return False
