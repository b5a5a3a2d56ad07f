"""Whose a body is: an organization's, a State's, nobody's that we list."""
