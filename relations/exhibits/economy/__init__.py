"""The economy: trade by the records of both sides, debts, contracts, goods."""
