# Two languages that cannot drift apart: units, checks on pairs, and the ledger of confirmed pairs.
"""Parity of Swedish and Finnish."""
