"""The profiles of RO-Crate that an edition conforms to."""

PROFILES = {
    "https://w3id.org/ro/wfrun/process/0.5": ("Process Run Crate", "0.5"),
    "https://w3id.org/ro/wfrun/workflow/0.5": ("Workflow Run Crate", "0.5"),
    "https://w3id.org/ro/wfrun/provenance/0.5": ("Provenance Run Crate", "0.5"),
    "https://w3id.org/workflowhub/workflow-ro-crate/1.0": ("Workflow RO-Crate", "1.0"),
}
# What the file of metadata itself conforms to.
CONFORMS = ("https://w3id.org/ro/crate/1.1", "https://w3id.org/workflowhub/workflow-ro-crate/1.0")


def profile(address: str) -> dict[str, str]:
    """Return what a crate says of a profile."""
    name, version = PROFILES[address]
    return {"identifier": address, "kind": "CreativeWork", "name": name, "version": version}
