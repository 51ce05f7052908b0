"""What the articles contradict each other on."""
