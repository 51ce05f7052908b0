"""What happened, as each article tells it."""
