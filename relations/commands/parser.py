"""The parser of all verbs: it names what a mistyped word or option resembles."""

import argparse
from collections.abc import Sequence
from typing import Any


class SuggestingParser(argparse.ArgumentParser):
    """A parser that answers a word which it does not know with those that it resembles, and only where there are none with all of them."""

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        if action.choices is not None and value not in action.choices:
            from relations.suggest import did_you_mean

            if close := did_you_mean(str(value), map(str, action.choices)):
                raise argparse.ArgumentError(action, f"invalid choice: {value!r}{close}")
        super()._check_value(action, value)

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        # The parser of a verb answers itself, with its own options: left to the first parser, the usage would be that of no verb.
        found, unknown = super().parse_known_args(args, namespace)
        if unknown:
            self.error(f"unrecognized: {' '.join(unknown)}{self._meant(unknown)}")
        return found, unknown

    def _meant(self, unknown: Sequence[str]) -> str:
        """Return the options that the first of the unknown words resembles, or else all of them."""
        from relations.suggest import did_you_mean

        options = [option for option in self._option_string_actions if option.startswith("--")]
        word = unknown[0].partition("=")[0]
        close = did_you_mean(word, options) if word.startswith("--") else ""
        return close or f"; the options are {', '.join(options)}"
