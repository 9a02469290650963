"""How the document names who decided: a holder, or a deputy with the mandate."""


def on_behalf(holder: str, document: str) -> str:
    """Return for whom a deputy acted, by which mandate."""
    return f"namens {holder}, mandaat {document}"


def deputy(name: str, behalf: str) -> str:
    """Return a deputy's name with for whom; only the name when somebody held the seat themselves."""
    return f"{name}, {behalf}" if behalf else name


def sentence(behalf: str) -> str:
    """Return for whom a deputy acted as a line of its own; empty stays empty."""
    return f"{behalf[:1].upper()}{behalf[1:]}"
