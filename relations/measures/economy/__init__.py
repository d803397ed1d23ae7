"""Measures of the economy: trade, its balance and salience, debt, prices."""
