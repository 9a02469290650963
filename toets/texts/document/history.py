"""The sentences about an earlier case that a proposal builds on."""

BASED_ON, RENEWAL = "Een eerder voorstel", "Verlenging van een eerdere toestemming"
EVALUATION = "Evaluatie van het gebruik door de auteurs:"
NO_EVALUATION = "er was nog geen evaluatie toen dit voorstel werd begonnen."


def based_on(reference: str, version: int) -> str:
    """Return that the answers of an earlier case were the beginning."""
    return (
        f"Dit voorstel begon met de antwoorden van {reference}, versie {version}. Het advies en de"
        " oordelen van die zaak gingen niet mee: dit voorstel is helemaal opnieuw getoetst."
    )


def renewal(reference: str, version: int) -> str:
    """Return that this renews a permission, and what the figures are."""
    return (
        f"Dit voorstel verlengt de toestemming {reference}, versie {version}. Een toestemming wordt niet"
        " vanzelf verlengd: dit voorstel is helemaal opnieuw getoetst. Hieronder staan het gebruik en"
        " de evaluatie, zoals zij waren toen dit voorstel werd begonnen."
    )
