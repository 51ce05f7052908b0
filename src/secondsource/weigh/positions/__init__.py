"""Who demands, supports, opposes, denies or accuses."""
