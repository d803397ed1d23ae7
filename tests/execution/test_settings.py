import errno

import pytest

from relations.execution import settings
from relations.execution.settings import at_start, clean_settings

USERS = {
    "HOME": "/home/ada",
    "PATH": "/bin",
    "LANG": "de_DE.UTF-8",
    "LANGUAGE": "de:en",
    "LC_NUMERIC": "de_DE.UTF-8",
    "TZ": "Asia/Damascus",
    "MPLBACKEND": "agg",
    "MATPLOTLIBRC": "/home/ada/yellow",
    "MPLCONFIGDIR": "/home/ada/mpl",
    "IPYTHONDIR": "/home/ada/.ipython",
    "PYTHONSTARTUP": "/home/ada/start.py",
    "PYTHONPATH": "/home/ada/code",
    "PYTHONWARNINGS": "error",
    "PYTHONOPTIMIZE": "2",
    "PYTHONIOENCODING": "latin-1",
    "PYTHONHASHSEED": "7",
    "OPENBLAS_NUM_THREADS": "8",
}


@pytest.fixture(autouse=True)
def installed(monkeypatch):
    monkeypatch.setattr(settings, "search_path", dict)


def test_what_is_the_users_taste_goes_and_all_else_stays(tmp_path):
    clean = clean_settings(USERS, tmp_path)
    assert clean == {
        "HOME": "/home/ada",
        "PATH": "/bin",
        "PYTHONHASHSEED": "7",
        "LANG": "C.UTF-8",
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
        "OMP_NUM_THREADS": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "MKL_NUM_THREADS": "1",
        "IPYTHONDIR": str(tmp_path / "ipython"),
        "MPLCONFIGDIR": str(tmp_path / "matplotlib"),
    }
    assert list((tmp_path / "ipython").iterdir()) == []


def test_code_that_is_not_installed_is_still_found(tmp_path, monkeypatch):
    monkeypatch.setattr(settings, "search_path", lambda: {"PYTHONPATH": "/checkout"})
    assert clean_settings(USERS, tmp_path)["PYTHONPATH"] == "/checkout"


def test_a_full_disk_costs_the_list_of_fonts_alone(tmp_path, monkeypatch):
    def full(*_):
        raise OSError(errno.ENOSPC, "full")

    user, own = tmp_path / "user", tmp_path / "own"
    user.mkdir()
    own.mkdir()
    (user / "fontlist-v390.json").write_text("{}")
    monkeypatch.setattr(settings.shutil, "copy", full)
    assert clean_settings({"MPLCONFIGDIR": str(user)}, own)["MPLCONFIGDIR"] == str(own / "matplotlib")


@pytest.mark.parametrize("given", ["MPLCONFIGDIR", "XDG_CACHE_HOME", "HOME"])
def test_of_matplotlibs_folder_only_the_list_of_fonts_is_kept(tmp_path, given):
    own, user = tmp_path / "own", tmp_path / "user"
    folder = {"MPLCONFIGDIR": user, "XDG_CACHE_HOME": user / "matplotlib", "HOME": user / ".cache/matplotlib"}[given]
    folder.mkdir(parents=True)
    own.mkdir()
    (folder / "fontlist-v390.json").write_text("{}")
    (folder / "matplotlibrc").write_text("axes.facecolor: yellow")
    clean_settings({given: str(user)}, own)
    assert [file.name for file in (own / "matplotlib").iterdir()] == ["fontlist-v390.json"]


def test_a_clean_environment_stays_as_it_is(tmp_path):
    once = clean_settings(USERS, tmp_path)
    assert clean_settings(once, tmp_path) == once


def test_what_counts_at_the_start_does_not_include_what_differs_between_kernels(tmp_path):
    one, two = tmp_path / "one", tmp_path / "two"
    one.mkdir(), two.mkdir()
    assert at_start(clean_settings(USERS, one)) == at_start(clean_settings(USERS, two))
    assert at_start(USERS) != at_start(USERS | {"PYTHONHASHSEED": "0"})
    assert "PATH" not in at_start(USERS)
