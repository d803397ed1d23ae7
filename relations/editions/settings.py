"""What reports.toml says of publishing.

[publish]
to = "sftp://user@host/folder"            # where editions go, unless --to says
address = "https://example.org/reports/"  # where readers find them, for links in the feed and the index of editions
"""

from dataclasses import dataclass
from pathlib import Path

from relations.addresses import outer_address
from relations.builds.plan import PUBLISH
from relations.editions.addressed import holds_password
from relations.errors import UsageError
from relations.suggest import did_you_mean
from relations.toml_file import read_toml

_KEYS = ("to", "address")


@dataclass(frozen=True)
class Settings:
    """The table; what it does not say is empty. The address ends in a slash."""

    to: str = ""
    address: str = ""


def settings_in(file: Path) -> Settings:
    """Return what a reports.toml says. Raises UsageError that lists every fault."""
    table = read_toml(file).get(PUBLISH, {})
    if not isinstance(table, dict):
        raise UsageError(f"{file}: '{PUBLISH}' is a table: [{PUBLISH}]")
    faults = [
        f"[{PUBLISH}]: unknown key '{key}'; keys are {', '.join(_KEYS)}{did_you_mean(key, _KEYS)}"
        for key in table
        if key not in _KEYS
    ]
    faults += [
        f"[{PUBLISH}]: '{key}' must be text that is not empty"
        for key in _KEYS
        if key in table and not (isinstance(table[key], str) and table[key])
    ]
    to, address = table.get("to", ""), table.get("address", "")
    if isinstance(to, str) and holds_password(to):
        # The file is kept with the project, where others read it.
        faults.append(
            f"[{PUBLISH}]: 'to' has a password in it; put it into the environment, and write its name there: ${{NAME}}"
        )
    if isinstance(address, str) and address and not _leads_somewhere(address):
        faults.append(f"[{PUBLISH}]: 'address' must be such as https://example.org/reports/")
    if faults:
        raise UsageError("\n".join(f"{file}: {fault}" for fault in faults))
    return Settings(to, f"{address.rstrip('/')}/" if address else "")


def _leads_somewhere(address: str) -> bool:
    return (
        outer_address(address) == address and address.startswith(("http://", "https://")) and not {*"?#"} & {*address}
    )
