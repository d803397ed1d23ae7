import pytest

from relations.editions.crate.workflow import workflow_text
from relations.errors import UsageError

REPORTS = '# The reports.\n\n[reports.votes]\ntitle = "[notify] in a title"\nperiods = [\n  "all",\n]\n\n'


@pytest.fixture
def cut(tmp_path):
    def text(content):
        file = tmp_path / "reports.toml"
        file.write_text(content, encoding="utf-8")
        return workflow_text(file)

    return text


def test_addresses_are_not_published(cut):
    others = '[publish]\nto = "sftp://me@host/x"\n\n[notify]\nto = ["slack://token-a/token-b"]\n\n'
    assert cut(others + REPORTS) == REPORTS.removeprefix("# The reports.\n\n")  # a comment goes with the table above it
    assert cut(f"{REPORTS}{others}[reports.arms]\n") == f"{REPORTS}[reports.arms]\n"
    assert cut(REPORTS) == REPORTS


@pytest.mark.parametrize(
    "other",
    [
        'notify = {to = ["slack://token-a/token-b"]}\n',
        'notify.to = ["slack://token-a/token-b"]\n',
        '[publish]\nto = """\n[reports.x]\ntoken-a"""\n',
    ],
)
def test_what_cannot_be_told_apart_is_refused_and_not_shown(cut, other):
    with pytest.raises(UsageError, match="only those of reports are published") as told:
        cut(other + REPORTS)
    assert "token-a" not in str(told.value)
