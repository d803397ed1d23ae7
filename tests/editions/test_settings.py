import pytest

from relations.editions.settings import Settings, settings_in
from relations.errors import UsageError

REPORTS = '[reports.one]\nnotebook = "one.ipynb"\ntitle = "One"\n'


def said(tmp_path, text):
    file = tmp_path / "reports.toml"
    file.write_text(REPORTS + text)
    return settings_in(file)


def test_nothing_need_be_said(tmp_path):
    assert said(tmp_path, "") == Settings("", "")


@pytest.mark.parametrize("address", ["https://example.org/r", "https://example.org/r/"])
def test_an_address_ends_in_a_slash(tmp_path, address):
    text = f'[publish]\nto = "/srv/reports"\naddress = "{address}"\n'
    assert said(tmp_path, text) == Settings("/srv/reports", "https://example.org/r/")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("publish = 3\n", r"'publish' is a table: \[publish\]"),
        ('[publish]\nTo = "x"\n', r"unknown key 'To'; keys are to, address; did you mean to\?"),
        ("[publish]\nto = 3\n", "'to' must be text that is not empty"),
        ('[publish]\nto = ""\n', "'to' must be text that is not empty"),
        (
            '[publish]\nto = "sftp://me:sesame@host/srv"\n',
            r"'to' has a password in it; .* write its name there: \$\{NAME\}",
        ),
        ('[publish]\naddress = "ftp://x/"\n', "'address' must be such as https://example.org/reports/"),
        ('[publish]\naddress = "example.org"\n', "'address' must be such as"),
        ('[publish]\naddress = "https://me:sesame@example.org/"\n', "'address' must be such as"),
        ('[publish]\naddress = "https://example.org/?a=1"\n', "'address' must be such as"),
    ],
)
def test_what_is_wrong_is_told_with_the_file(tmp_path, text, told):
    file = tmp_path / "reports.toml"
    file.write_text(text if text.startswith("publish") else REPORTS + text)
    with pytest.raises(UsageError, match=told) as raised:
        settings_in(file)
    assert str(raised.value).startswith(f"{file}: ")
    assert "sesame" not in str(raised.value)


def test_all_faults_are_told_at_once(tmp_path):
    with pytest.raises(UsageError) as raised:
        said(tmp_path, "[publish]\nfrom = 1\nto = 1\naddress = 1\n")
    assert len(str(raised.value).splitlines()) == 3
