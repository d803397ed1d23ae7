"""The descriptor of a package that begins: the schema of the one that comes with the code, and its own pair."""

import json
from collections.abc import Sequence

from relations.clock import now
from relations.package import Package


def new_descriptor(kept: Package, pair: Sequence[str], benchmarks: Sequence[str], title: str, name: str) -> str:
    """Return the text of `datapackage.json`; tables, vocabularies and licences are those of `kept`."""
    about = {
        "$schema": kept.descriptor["$schema"],
        "name": name,
        "id": name,
        "title": f"Relations: {title}",
        "description": f"Facts on {title} with their sources, begun with the files of producers.",
        "version": f"{now():%Y.%m}.1",
        "created": f"{now():%Y-%m-%d}T00:00:00Z",
        "contributors": [{"title": "Whoever keeps this package", "roles": ["compiler"]}],
        "licenses": kept.descriptor["licenses"],
        "dossier": {"title": title, "pair": [*pair], "benchmarks": [*benchmarks]},
        "resources": kept.descriptor["resources"],
    }
    return json.dumps(about, ensure_ascii=False, indent=1) + "\n"
