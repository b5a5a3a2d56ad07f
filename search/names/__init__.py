"""Which things a query names, and names completed while they are typed."""
