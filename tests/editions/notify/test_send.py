"""Messages to a real SMTP server on loopback."""

import pytest
from mails import mail_server

from relations.editions.notify.message import Message
from relations.editions.notify.send import attachments, send

pytestmark = pytest.mark.slow  # its tests send to servers of their own

TOLD = Message("Two states: 1 report failed", "Failed: arms all: cell 3: no\nsecond line", failed=True)


@pytest.fixture
def server():
    with mail_server() as found:
        yield found


def test_a_mail_has_subject_text_and_attached_pdf(server, tmp_path):
    (tmp_path / "briefing").mkdir()
    (tmp_path / "briefing" / "all.pdf").write_bytes(b"%PDF-1.7 briefing")
    found = [*attachments(["briefing", "briefing/drift", "arms"], tmp_path)]
    assert found == [tmp_path / "briefing" / "all.pdf"]
    assert send(TOLD, [server.address], found) == []
    (mail,) = server.mails
    assert (mail["To"], mail["Subject"]) == ("desk@example.org", "Two states: 1 report failed")
    assert "Failed: arms all: cell 3: no\nsecond line" in server.texts()[0][1]
    (pdf,) = mail.iter_attachments()
    assert (pdf.get_filename(), pdf.get_content()) == ("all.pdf", b"%PDF-1.7 briefing")


def test_lines_stay_lines_also_where_mail_is_html_by_default(server):
    assert send(TOLD, [server.address.replace("&format=text", "")]) == []
    assert "cell 3: no\nsecond line" in server.texts()[0][1]


def test_who_cannot_be_reached_is_named_without_secrets(server, capfd):
    away = "mailto://me:open-sesame@127.0.0.1:1?from=a@example.org&to=b@example.org&mode=insecure"
    assert send(TOLD, [away, server.address, "nonsense://a:open-sesame@host/x"]) == [
        "mailto://127.0.0.1",
        "nonsense://host",
    ]
    assert len(server.mails) == 1
    assert "open-sesame" not in "".join(capfd.readouterr())
