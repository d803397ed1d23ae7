import argparse
from datetime import UTC, datetime

import pytest

from relations.commands.moment import add_now


@pytest.fixture
def parser():
    parser = argparse.ArgumentParser()
    add_now(parser)
    return parser


def test_it_is_a_moment_and_help_does_not_list_it(parser):
    assert parser.parse_args(["--now", "2026-11-22T05:30:00Z"]).now == datetime(2026, 11, 22, 5, 30, tzinfo=UTC)
    assert parser.parse_args([]).now is None
    assert "now" not in parser.format_help()


def test_anything_else_is_refused(parser, capsys):
    with pytest.raises(SystemExit):
        parser.parse_args(["--now", "tomorrow"])
    assert "'tomorrow' is no moment, such as 2026-11-22T05:30:00Z" in capsys.readouterr().err
