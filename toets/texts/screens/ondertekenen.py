"""The sentences of the text that both holders sign, and of signing it."""

from toets.texts import formats

TITLE = "Tekst lezen en ondertekenen"
INTRO = (
    "Beide portefeuillehouders hebben geoordeeld dat het mag. Hieronder staat de ene tekst die daaruit "
    "volgt: alle voorwaarden samen en de vroegste einddatum. Pas met twee handtekeningen is het voorstel "
    "toegestaan."
)
WHAT = "Wat is toegestaan"
ONLY_THIS = "Alleen wat hier staat, is toegestaan. Al het andere blijft verboden."
PROPOSAL = "Voorstel"
HASH = "Kenmerk van de tekst"
NO_CONDITIONS = "Er zijn geen voorwaarden."
COMMUNITY = "de Community"


def holder(seat: str) -> str:
    """Return a holder as the one who set a condition."""
    return f"portefeuillehouder {seat}"


def set_by(who: str) -> str:
    """Return who set a condition."""
    return f"gesteld door {who}"


def permitted_until(day: str) -> str:
    """Return until when execution is permitted."""
    return f"**Toegestaan tot en met {day}.** Dit is de vroegste datum van de twee oordelen."


def conditions(count: int) -> str:
    """Return the head of the conditions."""
    return formats.counted(count, "voorwaarde", "voorwaarden")


READ = "Ik heb deze tekst gelezen"
SIGN = "Ondertekenen"
SIGN_TITLE = "Uw handtekening"
ALREADY = "U hebt deze tekst al ondertekend."
NOT_NOW = "Er is nu geen tekst die u kunt ondertekenen."
TICK_FIRST = "Zet eerst een vinkje: u kunt pas ondertekenen als u de hele tekst hebt gelezen."
REFER_BACK = "Klopt de tekst niet? Verwijs de zaak dan terug naar de Community."


def means(holder: str, reference: str, version: int) -> str:
    """Return what the signature means."""
    return (
        f"U ondertekent als **{holder}** de tekst over **{reference}, versie {version}**. "
        "Daarna kunt u de handtekening niet meer wijzigen."
    )
