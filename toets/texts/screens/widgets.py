"""Sentences of the shared pieces of the screens."""

BREADCRUMB = "Waar u bent"
REASON_TITLE = "Waarom opent u deze zaak?"
REASON_HELP = (
    "Uw rol mag deze zaak lezen, met een reden. De reden komt in het logboek van de zaak, samen "
    "met uw naam en het tijdstip."
)
REASON_LABEL = "Reden"
REASON_BUTTON = "Zaak openen"
