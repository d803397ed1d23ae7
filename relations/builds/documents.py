"""The texts of the project as pages beside the reports: made anew when a text, the code that makes the pages or what they say of the edition is another."""

from collections.abc import Callable, Sequence
from pathlib import Path

from relations.builds.beside import code_of, last_pages, named_digests, put
from relations.builds.digests import digest_of
from relations.builds.edition import Edition
from relations.builds.inputs import Inputs
from relations.builds.publish import is_inside
from relations.builds.up_to_date import Ledger
from relations.errors import RelationsError
from relations.site.documentation import CONTENTS, DocumentSource, documentation

_CODE = ("relations.site.document_pages", "relations.site.documentation")
_FILES_OF_CODE = ("site/documents.lua", "site/templates/document.", "showing/templates/palette.")
_FOLDER = "docs/"


def publish_documents(
    edition: Edition, ledger: Ledger, staging: Path, say: Callable[[str], None]
) -> dict[str, dict[str, str]]:
    """Publish the pages where one would be another, take away those that there are no longer, and return of each what it was made of and what it is.

    Where there is no `docs/` beside the folder of reports.toml, what the data package says of itself is all. Texts that cannot be read leave
    the pages as they were, which `say` is told.
    """
    inputs, out = ledger.inputs, ledger.out
    sources = documentation(inputs.project / "docs", inputs.package.root)
    before = {name: page for name, page in last_pages(out).items() if name.startswith(_FOLDER)}
    digest = _inputs(edition, inputs, sources)
    names = [one.page for one in sources] + [CONTENTS] * bool(sources)
    pages = {name: {"inputs": digest, "file": inputs.digests.of(out / name)} for name in names}
    if pages != before:
        from relations.site.document_pages import document_pages

        try:
            made = document_pages(sources, edition.title, edition.date) if sources else {}
        except RelationsError as error:
            say(f"the pages in {_FOLDER} are left as they were: {error}")
            return before
        for name, content in made.items():
            pages[name]["file"] = put(name, content, ledger, staging)
        for name in before.keys() - pages.keys():
            if is_inside(out, out / name):
                (out / name).unlink(missing_ok=True)
    return pages


def _inputs(edition: Edition, inputs: Inputs, texts: Sequence[DocumentSource]) -> str:
    """Return one digest over all that the pages are made from."""
    files = code_of(inputs, _CODE, _FILES_OF_CODE) | {*inputs.files("fonts:", None)}
    told = [[one.page, inputs.digests.of(one.file)] for one in texts]
    return digest_of([edition.title, edition.date, named_digests(inputs, files), *told])
