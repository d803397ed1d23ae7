"""Measures of turning points: breaks, their firmness, the index of dependence."""
