"""Which records a query finds, and in which order."""
