import pytest

from relations.editions.addressed import addressed, holds_password
from relations.errors import UsageError

ENVIRONMENT = {"SECRET": "a/b@c:%41", "NAME": "shown"}


@pytest.mark.parametrize(
    ("text", "scheme", "path", "shown"),
    [
        ("/srv/reports", None, "/srv/reports", "/srv/reports"),
        ("reports", None, "reports", "reports"),
        ("C:\\reports", None, "C:\\reports", "C:\\reports"),
        ("file:///srv/my%20reports", None, "/srv/my reports", "/srv/my reports"),
        ("/srv/${NAME}", None, "/srv/shown", "/srv/shown"),
        ("/srv/$NAME", None, "/srv/shown", "/srv/shown"),
        ("s3://bucket/a/b/", "s3", "/a/b", "s3://bucket/a/b"),
        ("gs://bucket", "gs", "", "gs://bucket"),
        ("S3://bucket", "s3", "", "s3://bucket"),
        ("sftp://host/srv/", "sftp", "/srv", "sftp://host/srv"),
        ("sftp://me@host:2222/~/reports", "sftp", "/~/reports", "sftp://me@host:2222/~/reports"),
        ("sftp://me:sesame@host/srv", "sftp", "/srv", "sftp://me@host/srv"),
    ],
)
def test_an_address_is_read_and_shown_without_its_password(text, scheme, path, shown):
    address = addressed(text, ENVIRONMENT)
    assert (address.scheme, address.path, address.shown) == (scheme, path, shown)


def test_a_server_has_host_port_user_and_password():
    address = addressed("sftp://me:p%40ss@host:2222/srv", {})
    assert (address.host, address.port, address.user, address.password) == ("host", 2222, "me", "p@ss")


def test_what_comes_from_the_environment_may_hold_any_sign():
    address = addressed("sftp://me:${SECRET}@host/srv", ENVIRONMENT)
    assert (address.host, address.password, address.shown) == ("host", "a/b@c:%41", "sftp://me@host/srv")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "the target is empty"),
        ("ftp://host/srv", "no target 'ftp://'; there are a folder, sftp://, s3:// and gs://"),
        ("https://me:sesame@host/srv", "no target 'https://'"),
        ("sftp:///srv", "names a host"),
        ("sftp://host", "names a folder"),
        ("sftp://host/", "names a folder"),
        ("sftp://me:sesame@host/~/", "names a folder"),
        ("sftp://me:sesame@host:port/srv", "no address of a target: sftp://…"),
        ("sftp://me:sesame@host/srv?x=1", r"has no '\?' and no '#'"),
        ("sftp://me:ses#ame@host/srv", "names a host|has no '\\?' and no '#'|no address"),
        ("s3://key:sesame@bucket", "has no user and no key; these come from the environment"),
        ("s3:///prefix", "names a bucket"),
        ("sftp://me:${GONE}@host/srv", r"the target names \$\{GONE\}, which the environment does not have; set it"),
    ],
)
def test_what_cannot_be_is_told_in_a_line_without_a_password(text, told):
    with pytest.raises(UsageError, match=told) as raised:
        addressed(text, ENVIRONMENT)
    assert "sesame" not in str(raised.value)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("sftp://me:sesame@host/srv", True),
        ("sftp://me:ses/a@me@host/srv", True),
        ("s3://key:sesame@bucket", True),
        ("sftp://me:${SECRET}x@host/srv", True),
        ("sftp://me:${SECRET}@host/srv", False),
        ("sftp://me:$SECRET@host/srv", False),
        ("sftp://me@host:2222/srv", False),
        ("sftp://host:2222/a@b", False),
        ("/srv/reports", False),
    ],
)
def test_a_password_is_told_from_the_name_of_one(text, holds):
    assert holds_password(text) is holds
