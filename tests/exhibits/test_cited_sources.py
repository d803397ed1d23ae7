import pytest

from relations.errors import UsageError
from relations.exhibits import cited_sources
from relations.formats import SOURCES, VERSION


def test_the_records_are_those_of_the_table_in_the_order_asked_for(whole):
    bundle = cited_sources(whole, "voeten-ungavd", "un-dl-ga-2025")._repr_mimebundle_()
    assert bundle[SOURCES]["version"] == VERSION
    assert bundle[SOURCES]["sources"] == [
        whole.declared_sources[name].record() for name in ("voeten-ungavd", "un-dl-ga-2025")
    ]
    assert bundle["text/plain"] == "Cited: voeten-ungavd, un-dl-ga-2025"


def test_unknown_ids_are_told_at_once(whole):
    with pytest.raises(UsageError, match="no source nowhere, never in"):
        cited_sources(whole, "nowhere", "un-dl-ga-2025", "never")
