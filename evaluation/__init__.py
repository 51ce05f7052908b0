"""How often each finding is wrong: the tool held against marked stories and public sets.

    python -m evaluation                    score everything, write docs/accuracy.md, the README's table and the picture
    python -m evaluation.floors             lower a floor, with a reason
    python -m evaluation.oracle STORY_DIR   does a marking hold together?
    python -m evaluation.fresh_story        draw a real story that nobody has tuned for
    python -m evaluation.first_runs         score such a story once, and record the figures

The scorers are not part of this project: they lie in ../shared and are run as programs.
"""
