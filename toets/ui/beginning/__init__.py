"""Beginning a proposal: from nothing, from an ended case, or as a renewal."""
