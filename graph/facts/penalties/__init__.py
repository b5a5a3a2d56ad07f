"""Sanctions: who is disciplined, fined or sentenced, by whom and for what."""
