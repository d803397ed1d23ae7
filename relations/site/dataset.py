"""What the index says of the data to machines: one record for catalogues of data, in the words of schema.org and of DCAT."""

from collections.abc import Iterable, Mapping
from typing import Any

from relations.package import Package

_MEDIA_TYPE = "application/zip"


def dataset_record(package: Package, file: str) -> dict[str, Any]:
    """Return the record as JSON-LD. `file` is the address of the data as one archive; what the package does not declare is left out.

    A licence of the package holds where a table has none of its own; the archive names those of each table.
    """
    about = package.descriptor
    title, description, version = (_text(about, name) for name in ("title", "description", "version"))
    licences = [*_texts(about.get("licenses"), "path"), *_texts(about.get("licenses"), "title")]
    makers = [{"@type": "Organization", "name": name} for name in _texts(about.get("contributors"), "title")]
    record = {
        "@context": {
            "@vocab": "https://schema.org/",
            "dcat": "http://www.w3.org/ns/dcat#",
            "dct": "http://purl.org/dc/terms/",
        },
        "@type": ["Dataset", "dcat:Dataset"],
        "name": title,
        "dct:title": title,
        "description": description,
        "dct:description": description,
        "identifier": _text(about, "id") or _text(about, "name"),
        "url": _text(about, "homepage"),
        "version": version,
        "dateModified": _text(about, "created")[:10],
        "creator": makers,
        "license": next(iter(licences), ""),
        "isAccessibleForFree": True,
        "variableMeasured": [table.title for table in package.tables.values()],
        "distribution": [
            {
                "@type": ["DataDownload", "dcat:Distribution"],
                "contentUrl": file,
                "encodingFormat": _MEDIA_TYPE,
                "dcat:mediaType": _MEDIA_TYPE,
            }
        ],
    }
    return {name: value for name, value in record.items() if value}


def _text(record: Mapping[str, Any], name: str) -> str:
    value = record.get(name)
    return value.strip() if isinstance(value, str) else ""


def _texts(records: Any, name: str) -> list[str]:
    found: Iterable[Any] = records if isinstance(records, list) else []
    return [text for one in found if isinstance(one, Mapping) and (text := _text(one, name))]
