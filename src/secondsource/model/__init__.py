"""The vocabulary: what was read of one article, and what was concluded from several.

Records are frozen; a finding without evidence cannot be built. A `Span` stores offsets, its text is sliced when shown.
Imports `text` alone.
"""
