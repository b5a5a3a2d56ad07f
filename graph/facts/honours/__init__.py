"""Who is honoured with what, and by whom."""
