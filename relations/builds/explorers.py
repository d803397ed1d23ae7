"""The explorers beside the reports: made anew when their tables, the code that makes them or what they say of the edition is another."""

from collections.abc import Callable
from pathlib import Path

from relations.builds.beside import code_of, last_pages, named_digests, put
from relations.builds.digests import digest_of
from relations.builds.edition import Edition
from relations.builds.inputs import Inputs
from relations.builds.up_to_date import Ledger
from relations.errors import RelationsError
from relations.site.explorers import EXPLORERS, Explorer, Imprint, possible
from relations.site.making import explorer_page

_FILES_OF_CODE = ("site/", "showing/templates/")


def publish_explorers(
    edition: Edition, ledger: Ledger, staging: Path, say: Callable[[str], None]
) -> dict[str, dict[str, str]]:
    """Publish the explorers that would be others, take away those that there are no longer, and return of each what it was made of and what it is.

    One whose tables cannot be read is left as it was, which `say` is told.
    """
    inputs, out = ledger.inputs, ledger.out
    imprint = Imprint(edition.title, edition.date, edition.data_to, edition.warning)
    before = last_pages(out)
    pages = {}
    for explorer in possible(inputs.package):
        page = {"inputs": _inputs(explorer, inputs, imprint), "file": inputs.digests.of(out / explorer.file)}
        if page != before.get(explorer.file):
            try:
                text = explorer_page(explorer, inputs.package, imprint)
            except RelationsError as error:
                say(f"{explorer.file} is left as it was: {error}")
                continue
            page["file"] = put(explorer.file, text.encode(), ledger, staging)
        pages[explorer.file] = page
    there_once = {one.file for one in EXPLORERS if one not in possible(inputs.package)} & {*before}
    for name in there_once:
        (out / name).unlink(missing_ok=True)
    return pages


def _inputs(explorer: Explorer, inputs: Inputs, imprint: Imprint) -> str:
    """Return one digest over all that an explorer is made from."""
    code = code_of(inputs, inputs.modules.below("relations.site"), _FILES_OF_CODE)
    tables = {inputs.package.table(name).file for name in explorer.tables(inputs.package)}
    files = {*code, *tables, inputs.package.root / "datapackage.json", *inputs.files("fonts:", None)}
    return digest_of([repr(imprint), named_digests(inputs, files)])
