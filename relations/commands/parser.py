"""The parser of all verbs: it names what a mistyped word resembles."""

import argparse
from typing import Any


class SuggestingParser(argparse.ArgumentParser):
    """A parser that answers a word which it does not know with those that it resembles, and only where there are none with all of them."""

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        if action.choices is not None and value not in action.choices:
            from relations.suggest import did_you_mean

            if close := did_you_mean(str(value), map(str, action.choices)):
                raise argparse.ArgumentError(action, f"invalid choice: {value!r}{close}")
        super()._check_value(action, value)
