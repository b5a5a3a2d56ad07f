"""Companies, funds, brands, and bodies of the world."""
