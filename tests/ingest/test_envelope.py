"""What SIPRI's site hands out: the CSV in base64, in JSON."""

import base64
import json
from pathlib import Path

import pytest

from relations.errors import DataError
from relations.ingest.envelope import unpacked
from relations.ingest.sipri_register import load_sipri_register, read_sipri_register

FILE = Path("reg.json")


def enveloped(content: bytes) -> bytes:
    return json.dumps({"fileName": "reg.csv", "bytes": base64.b64encode(content).decode()}).encode()


def test_the_file_is_what_was_packed():
    assert unpacked(enveloped(b"a,b\n"), FILE) == b"a,b\n"


@pytest.mark.parametrize("name", ["sipri_register.csv", "sipri_register_official.csv"])
def test_a_register_reads_as_it_does_without_it(name, package, fixture_file, tmp_path):
    plain = read_sipri_register(load_sipri_register(fixture_file(name)), package, "edition-1")["arms_deals"]
    file = tmp_path / "reg.json"
    file.write_bytes(enveloped(fixture_file(name).read_bytes()))
    assert read_sipri_register(load_sipri_register(file), package, "edition-1")["arms_deals"].equals(plain)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b'{"bytes": "YSxi', "cut short or damaged"),
        (b'{"error": 404}', "not that of SIPRI's site"),
        (b'{"bytes": "YSx"}', "no base64"),
        (b'{"bytes": "\xc3\xa9"}', "no base64"),
        (enveloped(b"%PDF-1.4"), "what is in 'bytes' is a PDF"),
    ],
)
def test_other_json_is_refused(content, said):
    with pytest.raises(DataError, match=f"reg.json:1: .*{said}"):
        unpacked(content, FILE)
