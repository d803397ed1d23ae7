import pytest

from relations.editions.notify.settings import NotifySettings, notify_settings
from relations.errors import UsageError


@pytest.fixture
def read(tmp_path, monkeypatch):
    monkeypatch.setenv("MAIL_PASSWORD", "a/b@c")
    monkeypatch.setenv("CHAT", "slack://token/a/b")
    monkeypatch.delenv("NOWHERE", raising=False)

    def settings(text):
        file = tmp_path / "reports.toml"
        file.write_text(f"[notify]\n{text}\n", encoding="utf-8")
        return notify_settings(file)

    return settings


def test_variables_are_put_into_addresses_and_their_signs_stay_signs(read):
    found = read('to = ["mailto://me:$MAIL_PASSWORD@example.org", "${CHAT}"]\non = "always"\nattach = ["briefing"]')
    addresses = ("mailto://me:a%2Fb%40c@example.org", "slack://token/a/b")
    assert found == NotifySettings(addresses, "always", ("briefing",))


def test_without_a_table_nobody_is_told(tmp_path):
    file = tmp_path / "reports.toml"
    file.write_text("[reports.one]\n", encoding="utf-8")
    assert notify_settings(file) == NotifySettings()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('too = ["x"]', "unknown key 'too'; keys are to, on, attach; did you mean to?"),
        ('to = "mailto://x"', "'to' must be a list of texts"),
        ('on = "never"', "'on' is 'never'; it is one of failure, change, always"),
        ('to = ["json://$NOWHERE"]', "address 1 of 'to' needs NOWHERE in the environment"),
        ('to = ["desk@example.org"]', "address 1 of 'to' is no address of apprise"),
        (
            'to = ["$CHAT", "mailto://me:sesame@example.org"]',
            "address 2 of 'to' has a password in it; put it into the environment",
        ),
    ],
)
def test_what_is_wrong_is_told_and_no_secret_shown(read, text, words):
    with pytest.raises(UsageError) as told:
        read(text)
    assert words in str(told.value)
    assert "sesame" not in str(told.value)
