"""Turning points: breaks in the series, how firm they are, and the index of closeness."""
