"""Messages to a real SMTP server on loopback."""

import email
import email.policy
import socket

import pytest
from aiosmtpd.controller import Controller

from relations.editions.notify.message import Message
from relations.editions.notify.send import attachments, send

TOLD = Message("Two states: 1 report failed", "Failed: arms all: cell 3: no\nsecond line", failed=True)


class Kept:
    def __init__(self):
        self.mails = []

    async def handle_DATA(self, server, session, envelope):  # noqa: N802, ARG002 (as aiosmtpd has it)
        self.mails.append(email.message_from_bytes(envelope.content, policy=email.policy.default))
        return "250 OK"


@pytest.fixture
def server():
    kept = Kept()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    controller = Controller(kept, hostname="127.0.0.1", port=port)
    controller.start()
    yield (
        kept.mails,
        f"mailto://127.0.0.1:{port}?from=reports@example.org&to=desk@example.org&mode=insecure&format=text",
    )
    controller.stop()


def test_a_mail_has_subject_text_and_attached_pdf(server, tmp_path):
    mails, address = server
    (tmp_path / "briefing").mkdir()
    (tmp_path / "briefing" / "all.pdf").write_bytes(b"%PDF-1.7 briefing")
    found = [*attachments(["briefing", "briefing/drift", "arms"], tmp_path)]
    assert found == [tmp_path / "briefing" / "all.pdf"]
    assert send(TOLD, [address], found) == []
    (mail,) = mails
    assert (mail["To"], mail["Subject"]) == ("desk@example.org", "Two states: 1 report failed")
    assert "Failed: arms all: cell 3: no\nsecond line" in mail.get_body().get_content().replace("\r\n", "\n")
    (pdf,) = mail.iter_attachments()
    assert (pdf.get_filename(), pdf.get_content()) == ("all.pdf", b"%PDF-1.7 briefing")


def test_who_cannot_be_reached_is_named_without_secrets(server, capfd):
    mails, address = server
    away = "mailto://me:open-sesame@127.0.0.1:1?from=a@example.org&to=b@example.org&mode=insecure"
    assert send(TOLD, [away, address, "nonsense://a:open-sesame@host/x"]) == ["mailto://127.0.0.1", "nonsense://host"]
    assert len(mails) == 1
    assert "open-sesame" not in "".join(capfd.readouterr())
