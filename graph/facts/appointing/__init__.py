"""Who is appointed, elected, transferred or dismissed."""
