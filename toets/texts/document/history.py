"""The sentences about the permission that a proposal renews."""

RENEWAL = "Verlenging van een eerdere toestemming"
EVALUATION = "Evaluatie van het gebruik door de auteurs:"
NO_EVALUATION = "er was nog geen evaluatie toen dit voorstel werd begonnen."


def renewal(reference: str, version: int) -> str:
    """Return that this renews a permission, and what the figures are."""
    return (
        f"Dit voorstel verlengt de toestemming {reference}, versie {version}. Een toestemming wordt niet"
        " vanzelf verlengd: dit voorstel is helemaal opnieuw getoetst. Hieronder staan het gebruik en"
        " de evaluatie, zoals zij waren toen dit voorstel werd begonnen."
    )
