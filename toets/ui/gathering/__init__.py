"""The advice round as the secretary leads it: asking, reminding, revoking, guests."""
