"""Readers of input: paths, addresses and formats become documents."""
