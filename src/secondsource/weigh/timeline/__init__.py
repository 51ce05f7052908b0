"""Dated events, one however many report it."""
