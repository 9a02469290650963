"""What each step demands and records: per step a check that finds obstacles, and a record of facts."""
