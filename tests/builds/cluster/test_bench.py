"""What can be told of a bench without a Dask worker; what it does there is tested with the crew."""

import pytest

pytest.importorskip("distributed", reason="the extra `cluster` is not installed")

from relations.builds.cluster.bench import room


@pytest.mark.parametrize(("threads", "reports"), [(1, 2), (2, 3), (3, 5), (16, 24)])
def test_half_as_many_reports_again_are_rendered_as_run_their_cells(threads, reports):
    assert room(threads) == reports
