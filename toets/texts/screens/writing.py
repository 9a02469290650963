"""The sentences of what is still being written: kept texts, conditions, a case that moved on."""

CHOOSE = "Kies een of meer"
STATE = {"DONE": "klaar", "BEGUN": "begonnen", "OPEN": "open", "NOT_NEEDED": "niet nodig"}
NOT_KEPT = "Alles wat u typt, wordt meteen bewaard"


def kept_at(clock: str) -> str:
    """Return when the form was kept last."""
    return f"Bewaard om {clock}"


CONTINUE = "Verder met de nieuwe stand"
YOUR_TEXT_IS_KEPT = "Uw tekst is bewaard. U kunt haar in de nieuwe stand gebruiken en aanpassen."


def begun_from(version: int, round_: int) -> str:
    """Return where the text on the screen comes from."""
    return (
        f"U begint met uw eigen tekst uit versie {version}, ronde {round_}. Lees haar na: de zaak is "
        "sindsdien veranderd."
    )


ADD_CONDITION = "Voorwaarde toevoegen"
CONDITION_TEXT = "Voorwaarde"
CONDITION_OWNER = "Wie voert deze uit?"
CONDITION_MOMENT = "Wanneer?"
CONDITION_INTERVAL = "Hoe vaak?"
CONDITION_PERIOD = "Op vaste dagen aantonen?"
NO_PERIOD = "nee"
CONDITION_EVIDENCE = "Waaruit blijkt het?"
CONDITION_JUDGED_BY = "Wie beoordeelt dat?"


def condition_number(number: int) -> str:
    """Return the head of one condition."""
    return f"Voorwaarde {number}"


def remove_condition(number: int) -> str:
    """Return the button that takes one condition away."""
    return f"Voorwaarde {number} verwijderen"
