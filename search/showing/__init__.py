"""What is found, as a reader sees it."""
