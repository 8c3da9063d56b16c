"""What was on record at another time, and what came since."""
