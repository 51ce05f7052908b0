"""Several readings: what they share. Imports `model` and `text`; never another stage."""
