"""The public edition of a case (Woo): drawn anew from data in which nothing is left to hide."""
