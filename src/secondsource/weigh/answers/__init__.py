"""What each article says to a sentence that a user gives."""
