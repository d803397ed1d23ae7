import subprocess
import sys

import numpy as np
import pytest

from relations.score_interval import score_interval

# Newcombe (1998), Statistics in Medicine 17, table I, method 3.
CASES = [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0000, 0.1611), (1, 29, 0.0061, 0.1718)]


@pytest.mark.parametrize(("successes", "n", "low", "high"), CASES)
def test_a_number_has_the_interval_of_the_literature(successes, n, low, high):
    assert score_interval(successes, n) == pytest.approx((successes / n, low, high), abs=5e-5)


def test_arrays_have_the_intervals_of_their_numbers():
    successes, n = (np.array([case[i] for case in CASES]) for i in range(2))
    for k, found in enumerate(score_interval(successes, n)):
        assert found == pytest.approx([score_interval(*case[:2])[k] for case in CASES], abs=1e-15)


def test_it_loads_no_numpy():
    code = "import sys, relations.score_interval; print('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout == "False\n"
