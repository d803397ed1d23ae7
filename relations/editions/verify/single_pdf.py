"""A PDF by itself, without its edition: what its stamp says, as a folder from which it can be made again."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from relations.builds.digests import sha256
from relations.editions.verify.pdf_content import attachments
from relations.editions.verify.stated import EditionRecord, stated
from relations.errors import UsageError
from relations.periods import slug_of
from relations.rendering.stamp import NAME


def stamp_of(pdf: Path) -> dict[str, Any]:
    """Return the stamp in a PDF. Raises UsageError for a file that has none."""
    try:
        found = json.loads(attachments(pdf.read_bytes())[NAME])
    except KeyError:
        raise UsageError(f"{pdf}: no report of ours, it has no {NAME} attached") from None
    except ValueError as error:
        raise UsageError(f"{pdf}: {error}") from None
    if not isinstance(found, dict) or not all(isinstance(found.get(name), str) for name in ("report", "period")):
        raise UsageError(f"{pdf}: the {NAME} attached to it is not of our form")
    return found


def as_edition(pdf: Path, stamp: Mapping[str, Any], folder: Path) -> EditionRecord:
    """Return an edition that has just this PDF, laid out in an empty folder, with what is needed to make it again."""
    name, period = stamp["report"], stamp["period"]
    (folder / name).mkdir(parents=True)
    stem = f"{name}/{slug_of(period)}"
    told = {"metadata": {"relations": {"changes": stamp.get("changes")}}}
    texts = {f"{stem}.json": {"parameters": stamp.get("parameters", {})}, f"{stem}.ipynb": told}
    for file, content in texts.items():
        (folder / file).write_text(json.dumps(content), encoding="utf-8")
    (folder / f"{stem}.pdf").write_bytes(pdf.read_bytes())
    files = {file: sha256(folder / file) for file in (*texts, f"{stem}.pdf")}
    made = {key: stamp.get(key) for key in ("commit", "lock")}
    entry = {"report": name, "period": period, "status": "done", "files": files, "made": made | {"stamp": NAME}}
    run = {"commit": stamp.get("commit"), "data": {"file": ""}, "reports": [entry]}
    (folder / "run.json").write_text(json.dumps(run), encoding="utf-8")
    return stated(folder)
