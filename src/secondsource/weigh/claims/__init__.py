"""Assertions joined over articles, with what stands behind each."""
