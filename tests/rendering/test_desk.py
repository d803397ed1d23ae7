from relations.rendering.desk import TEMPLATES, desk


def test_a_desk_has_the_templates_and_each_picture_once_and_goes_with_the_report():
    with desk() as own:
        assert {file.name for file in own.folder.iterdir()} == {file.name for file in TEMPLATES.iterdir()}
        names = [own.put(b"one"), own.put(b"\xff\x00"), own.put(b"one")]
        assert names[0] == names[2] != names[1]
        assert (own.folder / names[1]).read_bytes() == b"\xff\x00"
    assert not own.folder.exists()


def test_two_desks_are_apart():
    with desk() as one, desk() as other:
        name = one.put(b"mine")
        assert not (other.folder / name).exists()
        assert (one.folder / name).exists()
