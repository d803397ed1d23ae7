"""What a report was made from: edition, commit, data, Python and libraries, for its trace."""

import platform

from relations.builds.digests import Digests, digest_of
from relations.builds.edition import Edition
from relations.builds.inputs import Inputs
from relations.package import Package


def provenance(inputs: Inputs, edition: Edition) -> dict[str, str | None]:
    """Return what all reports of one build have in common: `data` is the digest of the data package, `lock` that of the lock file, if there is one."""
    return {
        "edition": edition.date,
        "commit": edition.commit,
        "data": data_digest(inputs.package, inputs.digests),
        "python": platform.python_version(),
        "lock": inputs.digests.of(inputs.lock) or None,
    }


def data_digest(package: Package, digests: Digests) -> str:
    """Return one digest over the data package."""
    members = [package.root / "datapackage.json", *(table.file for table in package.tables.values())]
    return digest_of([[member.name, digests.of(member)] for member in sorted(members)])
