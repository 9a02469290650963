"""What somebody is still writing: an advice, a judgement, an establishment."""
