"""Moved to toets.ui.names."""

from toets.ui.names import name_of

__all__ = ["name_of"]
