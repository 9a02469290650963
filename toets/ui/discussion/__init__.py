"""The discussion per question, wherever somebody reads answers."""
