import pytest

from relations.editions import targets
from relations.editions.bucket import Bucket
from relations.editions.folder import Folder
from relations.editions.targets import opened
from relations.errors import UsageError


def test_a_path_is_a_folder_and_a_bucket_a_bucket(tmp_path):
    assert isinstance(opened(str(tmp_path)), Folder)
    assert isinstance(opened("memory://bucket"), Bucket)


@pytest.mark.parametrize(("scheme", "package"), [("sftp", "sshfs"), ("s3", "s3fs"), ("gs", "gcsfs")])
def test_an_extra_that_is_missing_is_told(monkeypatch, scheme, package):
    monkeypatch.setattr(targets, "find_spec", lambda _: None)
    told = rf"^{scheme}:// needs {package}, which is not installed; pip install 'relations\[{scheme}\]' installs it$"
    with pytest.raises(UsageError, match=told):
        opened(f"{scheme}://host/folder")
