import base64

import pytest

from relations.showing.raster import decoded_raster, is_raster_address

PNG = b"\x89PNG\r\n\x1a\n" + b"rest"


def b64(content):
    return base64.b64encode(content).decode()


def test_a_picture_is_what_its_first_bytes_say():
    assert decoded_raster("image/png", b64(PNG)) == PNG
    assert decoded_raster("image/png", b64(PNG)[:8] + "\n" + b64(PNG)[8:]) == PNG
    assert decoded_raster("image/jpeg", b64(PNG)) is None
    assert decoded_raster("image/svg+xml", b64(b"<svg/>")) is None
    assert decoded_raster("image/png", "no base64!") is None


@pytest.mark.parametrize(
    ("address", "is_one"),
    [
        (f"data:image/png;base64,{b64(PNG)}", True),
        (f"data:image/png,{b64(PNG)}", False),
        (f"data:image/gif;base64,{b64(PNG)}", False),
        (f"x:image/png;base64,{b64(PNG)}", False),
        ("http://e/x.png", False),
    ],
)
def test_an_address_that_holds_a_picture(address, is_one):
    assert is_raster_address(address) is is_one


def test_a_small_file_of_a_huge_picture_is_none():
    def sized(width, height):
        return b64(PNG[:8] + b"\0\0\0\rIHDR" + width.to_bytes(4) + height.to_bytes(4))

    assert decoded_raster("image/png", sized(10_000, 10_000)) is not None
    assert decoded_raster("image/png", sized(50_000, 50_000)) is None
