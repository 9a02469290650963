"""Obstacles that only the services can see: who exists, what is in force, what is set up."""

from datetime import date

from toets.domain.person import Role, Seat
from toets.domain.questionnaire import Discipline
from toets.texts import formats, labels
from toets.texts.obstacles.sentence import Facts, Sentence


def _invite_unfit(facts: Facts) -> str:
    discipline = labels.DISCIPLINE[Discipline(facts["discipline"])]
    return (
        f"Personeelsnummer {facts['person']} hoort niet bij een lid of gastadviseur die hier "
        f"{discipline} adviseert. Controleer het nummer, of kies een andere discipline."
    )


def _mandate_holder(facts: Facts) -> str:
    return (
        f"Personeelsnummer {facts['person']} heeft de portefeuille "
        f"{labels.SEAT[Seat(facts['seat'])]} nu niet zelf. Kies wie die portefeuille heeft."
    )


def _mandate_overlap(facts: Facts) -> str:
    return (
        f"Personeelsnummer {facts['person']} heeft al een mandaat van {_day(facts['day'])} tot en "
        f"met {_day(facts['due'])}. Kies andere dagen of een andere waarnemer."
    )


def _day(iso: str) -> str:
    return formats.day(date.fromisoformat(iso))


SERVICES: dict[str, Sentence] = {
    "mandate.holder": _mandate_holder,
    "mandate.deputy": lambda f: (
        f"Personeelsnummer {f['person']} is niet bekend. Kies een collega die in toets staat."
    ),
    "mandate.deputy_role": lambda f: (
        f"De waarnemer is ook {labels.ROLE[Role(f['role'])]}. Dat gaat niet samen met waarnemen. "
        "Kies iemand anders."
    ),
    "mandate.same_person": "Niemand neemt voor zichzelf waar. Kies een andere waarnemer.",
    "mandate.overlap": _mandate_overlap,
    "mandate.document": "Vul in waar het mandaat staat: het kenmerk van het document.",
    "mandate.days": "De laatste dag ligt vóór de eerste. Kies een latere laatste dag.",
    "mandate.backdated": lambda f: (
        f"Een mandaat werkt niet terug. Kies als eerste dag {_day(f['day'])} of later."
    ),
    "mandate.past": lambda f: (
        f"De laatste dag was {_day(f['day'])}. Bevestigen kan niet meer. Registreer zo nodig een "
        "nieuw mandaat."
    ),
    "mandate.decided": "Dit mandaat is al bevestigd of afgewezen. Kijk in de lijst hoe het staat.",
    "mandate.not_running": "Dit mandaat loopt niet. Er valt niets te beëindigen.",
    "mandate.second_person": (
        "U hebt dit mandaat zelf geregistreerd. Vraag een andere beheerder om het te bevestigen."
    ),
    "mandate.own": "Dit mandaat gaat over uzelf. Laat een andere beheerder dit doen.",
    "person.email": lambda f: (
        f"E-mailadres {f['name']} klopt niet. Vul één adres in, of laat het leeg."
    ),
    "invite.unfit": _invite_unfit,
    "guest.unfit": lambda f: (
        f"Personeelsnummer {f['person']} kan geen gastadviseur zijn. Het moet een collega zijn die "
        "geen lid van de Community, secretaris, portefeuillehouder, FG, auditor of beheerder is."
    ),
    "guest.not_needed": (
        "Er zijn genoeg leden zonder belang bij deze zaak, voor elke discipline. Een gastadviseur "
        "mag dan niet. Vraag de leden om advies."
    ),
    "contact.unfit": lambda f: (
        f"Personeelsnummer {f['person']} hoort niet bij een lid of de secretaris van de Community. "
        "Controleer het nummer."
    ),
    "hand_over.not_accepted": (
        "U hebt deze vragen nog niet aangenomen. Doe dat eerst; u wordt dan auteur van dit voorstel."
    ),
    "earlier.not_author": lambda f: (
        f"U bent geen auteur van {f['reference']}. U kunt alleen verder met een eigen voorstel."
    ),
    "earlier.not_ended": lambda f: (
        f"{f['reference']} loopt nog. Werk in die zaak zelf verder, of trek haar eerst terug."
    ),
    "earlier.not_renewable": lambda f: (
        f"{f['reference']} is geen toestemming die u kunt verlengen. Begin een nieuw voorstel."
    ),
    "earlier.no_version": lambda f: (
        f"{f['reference']} is nooit ingediend. Er is niets om over te nemen. Begin een nieuw voorstel."
    ),
    "evidence.too_many": lambda f: (
        f"Bij voorwaarde {f['number']} passen ten hoogste {f['most']} bestanden. Voeg stukken samen."
    ),
    "evidence.reported": (
        "Dit bestand hoort bij een melding die al is gedaan. Het blijft daarom bewaard."
    ),
    "appointment.author_left": (
        "Deze zaak heeft nog een auteur die bij ons werkt. Die kan zelf een collega toevoegen."
    ),
}
