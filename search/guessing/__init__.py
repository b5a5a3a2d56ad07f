"""What was probably meant by what was typed."""
