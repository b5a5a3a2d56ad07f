"""What an index keeps of articles and things, whichever engine keeps it."""
