"""What words find: the search page, completions, feeds."""
