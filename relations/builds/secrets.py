"""Parameters that are secret: their text comes from the environment alone, and is written nowhere."""

import os
from collections.abc import Iterable, Mapping
from typing import Any

from relations.builds.parameters import Parameter
from relations.execution.secrets import SHORTEST
from relations.execution.values import Secret
from relations.suggest import did_you_mean

_PREFIX = "RELATIONS_"


def secret_parameters(
    names: Iterable[str], declared: Mapping[str, Parameter], given: Mapping[str, Any]
) -> tuple[dict[str, Secret], list[str]]:
    """Return the secrets by the name of their parameter, and what is wrong: one that the notebook does not declare as text, that is `given` where it
    can be read, or that the environment does not have."""
    found: dict[str, Secret] = {}
    faults: list[str] = []
    for name in names:
        variable = f"{_PREFIX}{name.upper()}"
        if fault := _fault(name, variable, declared, given):
            faults.append(fault)
        else:
            found[name] = Secret(variable)
    return found, faults


def _fault(name: str, variable: str, declared: Mapping[str, Parameter], given: Mapping[str, Any]) -> str | None:
    if name not in declared:
        return f"the secret '{name}' is no parameter of the notebook{did_you_mean(name, declared)}"
    if declared[name].annotation != "str":
        return f"the secret '{name}' is to be text; declare it as {name}: str"
    if name in given:
        return f"the secret '{name}' is given where others can read it; put it into the environment, as {variable}"
    if len(os.environ.get(variable, "")) < SHORTEST:
        return f"the environment has no secret '{name}' of {SHORTEST} signs or more; set {variable}"
    return None
