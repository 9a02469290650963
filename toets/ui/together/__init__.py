"""The screen of a draft on which authors arrange who writes and who reads along."""
