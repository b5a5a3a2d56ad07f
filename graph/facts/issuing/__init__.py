"""Documents with who issued them, when and on what."""
