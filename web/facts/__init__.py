"""Facts that fit a selection: as pages, as tables, as data."""
