"""Transfers of arms: deliveries, shares of suppliers and clients, deals."""
