"""The pages beside the reports, whichever they are: what the last build said of them, what they are made of, and their way into the output folder."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from relations.builds.inputs import Inputs
from relations.builds.publish import publish
from relations.builds.record import last
from relations.builds.up_to_date import Ledger


def last_pages(out: Path) -> dict[str, Any]:
    """Return what the last run.json says of the pages beside the reports, by name; nothing where there is none, or it says it in another form."""
    found = last(out, "pages")
    return found if isinstance(found, dict) else {}


def code_of(inputs: Inputs, modules: Iterable[str], beginnings: tuple[str, ...]) -> set[Path]:
    """Return the files of these modules and of those that they use, and the files of the code whose names begin so, such as templates."""
    known = inputs.modules
    files = {known.files[name] for name in known.closure(modules)}
    return files | {inputs.code / name for name in known.all_files if name.startswith(beginnings)}


def named_digests(inputs: Inputs, files: Iterable[Path]) -> list[list[str]]:
    """Return name and digest of each file, in the order of the names and not of the paths, which differ between machines."""
    return sorted([file.name, inputs.digests.of(file)] for file in files)


def put(name: str, content: bytes, ledger: Ledger, staging: Path) -> str:
    """Put a page in its place in the output folder, and return its digest."""
    digests, file = ledger.inputs.digests, staging / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    digest = digests.of(file)
    publish(staging, ledger.out, (name,))
    digests.note(ledger.out / name, digest)
    return digest
