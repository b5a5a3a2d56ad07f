"""Papers and broadcasters, and who wrote."""
