"""What kind of act an event is, by whom, on whom."""
