"""What the articles call one thing."""
