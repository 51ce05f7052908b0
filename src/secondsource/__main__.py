"""`python -m secondsource`: the command line."""

from .cli import main

main()
