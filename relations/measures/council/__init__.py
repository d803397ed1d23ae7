"""Measures of the Security Council: vetoes, who stood alone, agreement of the members."""
