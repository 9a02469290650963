"""Who types: the person at the shell, who is no person of the toets."""

import getpass


def operator_name() -> str:
    """Return the name under which the operating system knows who types."""
    return f"OPERATOR:{getpass.getuser()}"
