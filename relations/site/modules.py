"""The scripts of a page as one: a page that is opened from disk may not load modules, so they are put together as the page is made.

Each file in `scripts/` is an ES module. Its imports stand on lines of their own, each with the file that it names; names are not changed on
the way, so no two modules of one page may have the same at their top level (the browser would refuse the script).
"""

import re
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from relations.formats import SCRIPTS_ALLOWED

_FOLDER = Path(__file__).parent / "scripts"
_IMPORT = re.compile(r'^import \{[^}]*\} from "\./([a-z_]+\.js)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const|class)\b)", re.MULTILINE)


def joined(entry: str, folder: Path = _FOLDER) -> str:
    """Return a module with all that it imports before it, each once. Raises ValueError for an import or export of another form."""
    text = "\n".join(_in_order(entry, folder, set()))
    if told := re.search(r"^(?:import|export)\b.*$", text, re.MULTILINE):
        raise ValueError(f"{entry}: '{told[0]}' is not of the form that is put together")
    return text


def policy_for(script: str) -> str:
    """Return the content policy of a page that has this script and no other."""
    return SCRIPTS_ALLOWED + digest_source(script)


def digest_source(script: str) -> str:
    """Return how a content policy names a script that stands in a page."""
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode('ascii')}'"


def _in_order(name: str, folder: Path, seen: set[str]) -> Iterator[str]:
    if name in seen:
        return
    seen.add(name)
    text = (folder / name).read_text(encoding="utf-8")
    for other in _IMPORT.findall(text):
        yield from _in_order(other, folder, seen)
    yield _EXPORT.sub("", _IMPORT.sub("", text))
