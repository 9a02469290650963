"""The life of a permission on the screens: conditions, uses, stopping and going on, the end."""
