"""Sentences of the page about who is signed in."""

TITLE = "Uw account"
NAME = "Naam"
NUMBER = "Personeelsnummer"
UNIT = "Eenheid"
FUNCTION = "Functie"
ROLES = "Rollen in toets"
NO_ROLES = "geen: vraag de beheerder om een rol"
EXPLAINED = "Wat uw rol betekent"
SIGN_OUT = "Afmelden"
IDLE = "Na 15 minuten zonder gebruik, en altijd na 8 uur, meldt toets u vanzelf af."
WRONG_ROLES = (
    "Klopt een rol niet? Vraag de beheerder om die te wijzigen. Elke wijziging wordt vastgelegd."
)

MEANING = {
    "initiator": "U maakt voorstellen, dient ze in en vult ze aan. U ziet alleen uw eigen zaken.",
    "community_member": (
        "U adviseert over ingediende voorstellen. U leest de adviezen van anderen pas als u zelf "
        "hebt geadviseerd."
    ),
    "secretary": "U bewaakt de ronde en stelt het advies van de Community vast.",
    "holder_digitalisering": (
        "U oordeelt na een positief advies, samen met de portefeuillehouder Ethiek & Privacy."
    ),
    "holder_ethiek_privacy": (
        "U oordeelt na een positief advies, samen met de portefeuillehouder Digitalisering."
    ),
    "fg": "U leest ingediende zaken mee. U beslist niet mee.",
    "auditor": "U controleert zaken. Bij elke zaak geeft u eerst een reden.",
    "woo_officer": (
        "U leest gesloten en toegestane zaken, en maakt er openbare versies van. Bij elke zaak geeft u eerst "
        "een reden."
    ),
    "admin": "U beheert personen, rollen en mandaten. U leest geen zaken.",
}
