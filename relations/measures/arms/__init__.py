"""Measures of transfers of arms: shares, concentration, lags, completion."""
