"""Differences as JSON, version 1; docs/diff.md describes it."""

import json
from dataclasses import asdict
from typing import Any

from relations.editions.diff.differences import (
    Differences,
    ExhibitChange,
    FigureChange,
    RowChange,
    TableChanges,
    TextChange,
)
from relations.editions.diff.words import word_changes

FORMAT = 1


def as_json(found: Differences) -> str:
    """Return the differences; drawings are not among them."""
    content = {
        "format": FORMAT,
        "before": asdict(found.before),
        "after": asdict(found.after),
        "same": found.is_empty,
        "notes": found.notes,
        "key_figures": [_figure(change) for change in found.figures],
        "exhibits": [_exhibit(change) for change in found.exhibits],
        "texts": [_text(change) for change in found.texts],
        "parameters": [asdict(change) for change in found.parameters],
        "reports": [asdict(change) for change in found.reports],
        "tables": [_table(table) for table in found.tables],
        "declarations": [asdict(change) for change in found.declarations],
        "sources": {
            name: {"line": source.line, "url": source.url, "published": source.published}
            for name, source in found.sources.items()
        },
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _figure(change: FigureChange) -> dict[str, Any]:
    places = [{"report": report, "id": figure} for report, figure in change.places]
    reasons = {reason.kind: reason.names for reason in change.reasons}
    return asdict(change) | {"places": places, "reasons": reasons}


def _exhibit(change: ExhibitChange) -> dict[str, Any]:
    whole = asdict(change)
    for side in ("before", "after"):
        if whole[side]:
            del whole[side]["svg"]
    return whole


def _text(change: TextChange) -> dict[str, Any]:
    return asdict(change) | {"words": word_changes(change.before, change.after)}


def _table(table: TableChanges) -> dict[str, Any]:
    return {
        "name": table.name,
        "title": table.title,
        "key": table.key,
        "before": table.before,
        "after": table.after,
        "columns_before": table.columns_before,
        "columns_after": table.columns_after,
        "added": [{**_place(row), "row": row.after} for row in table.added],
        "changed": [
            {**_place(row), "cells": {name: {"before": old, "after": new} for name, old, new in row.cells}}
            for row in table.changed
        ],
        "removed": [{**_place(row), "row": row.before} for row in table.removed],
    }


def _place(row: RowChange) -> dict[str, Any]:
    return {"key": row.key, "sources": row.sources}
