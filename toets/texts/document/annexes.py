"""The sentences of the annexes and the verification data."""

ANNEX_A = "Bijlage A. De volledige vragenlijst"
ANNEX_A_INTRO = "Alle vragen die bij dit voorstel golden, met elk antwoord dat telde."
ANNEX_B = "Bijlage B. Stukken bij het voorstel"
ANNEX_B_INTRO = "Van elk stuk staat hier de SHA-256. Daarmee is te controleren of een bestand nog hetzelfde is."
NO_ATTACHMENTS = "Bij deze versie zijn geen stukken gevoegd."
ATTACHMENT_COLUMNS = ("Nr.", "Stuk, met soort, grootte en SHA-256", "Bij vraag")
VERIFICATION = "Controlegegevens"
VERIFICATION_INTRO = (
    "Een hash is een vingerafdruk van een tekst: verandert één teken, dan verandert de hash. Met deze"
    " gegevens is in toets na te gaan dat dit document over precies deze inhoud gaat."
)
ADVICE_HASH, TEXT_HASH = "Hash van het advies", "Hash van de getekende tekst"
RULES_HASH, AUDIT_HEAD = "Hash van de regels", "Laatste schakel van het logboek"
NO_ADVICE = "geen: er is geen advies vastgesteld"
NO_TEXT = "geen: er is geen toestemming getekend"
