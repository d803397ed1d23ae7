"""The texts of the project as pages beside the reports: made anew when a text, the code that makes the pages or what they say of the edition is another."""

from collections.abc import Callable
from pathlib import Path

from relations.builds.digests import digest_of
from relations.builds.edition import Edition
from relations.builds.publish import is_inside, publish
from relations.builds.record import last
from relations.builds.up_to_date import Ledger
from relations.errors import RelationsError
from relations.site.documentation import CONTENTS, documentation

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
    found = last(out, "pages")
    before = {name: page for name, page in found.items() if name.startswith(_FOLDER)} if isinstance(found, dict) else {}
    digest = _inputs(edition, ledger)
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
            (staging / name).parent.mkdir(parents=True, exist_ok=True)
            (staging / name).write_bytes(content)
            pages[name]["file"] = inputs.digests.of(staging / name)
        publish(staging, out, tuple(made))
        for name in made:
            inputs.digests.note(out / name, pages[name]["file"])
        for name in before.keys() - pages.keys():
            if is_inside(out, out / name):
                (out / name).unlink(missing_ok=True)
    return pages


def _inputs(edition: Edition, ledger: Ledger) -> str:
    """Return one digest over all that the pages are made from."""
    inputs, modules = ledger.inputs, ledger.inputs.modules
    texts = documentation(inputs.project / "docs", inputs.package.root)
    files = {modules.files[name] for name in modules.closure(_CODE)}
    files |= {inputs.code / name for name in modules.all_files if name.startswith(_FILES_OF_CODE)}
    files |= {*inputs.files("fonts:", None)}
    parts = sorted([file.name, inputs.digests.of(file)] for file in files)
    return digest_of([edition.title, edition.date, parts, *([one.page, inputs.digests.of(one.file)] for one in texts)])
