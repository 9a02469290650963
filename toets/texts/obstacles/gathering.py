"""Obstacles while the Community works and authors work together."""

from datetime import date

from toets.domain.questionnaire import Discipline
from toets.texts import formats, labels
from toets.texts.obstacles.sentence import Facts, Sentence


def _day(facts: Facts) -> str:
    return formats.day(date.fromisoformat(facts["day"]))


def _discipline(facts: Facts) -> str:
    return labels.DISCIPLINE[Discipline(facts["discipline"])]


def _place(facts: Facts) -> str:
    what = (
        "de titel"
        if facts["question"] == "title"
        else f"het antwoord op vraag {facts['question']}"
    )
    return (
        f"Een schrijffout in {what} kan niet zo worden hersteld. Dat kan alleen in vrije tekst die "
        "niets bepaalt: geen reikwijdte, geen datum, geen keuze en geen signaal."
    )


GATHERING: dict[str, Sentence] = {
    "adviser.author": (
        "Deze persoon is auteur van het voorstel en kan er niet over adviseren. Kies een ander."
    ),
    "adviser.recused": "Deze persoon heeft zich in deze zaak verschoond. Kies een ander.",
    "adviser.decided": (
        "Deze persoon heeft in deze zaak als portefeuillehouder gehandeld en kan niet adviseren. "
        "Kies een ander."
    ),
    "invite.already": (
        "Deze persoon is in deze ronde al om advies gevraagd. U kunt wel een herinnering sturen."
    ),
    "invite.advised": "Deze persoon heeft in deze ronde al geadviseerd.",
    "invite.none": "Deze persoon is in deze ronde niet om advies gevraagd. Ververs de pagina.",
    "due.past": lambda f: f"{_day(f)} ligt niet in de toekomst. Kies een latere dag.",
    "due.no_working_day": lambda f: f"{_day(f)} is geen werkdag. Kies een werkdag.",
    "remind.today": (
        "Deze persoon is vandaag al herinnerd. Dat kan één keer per dag. Probeer het morgen weer."
    ),
    "guest.already": lambda f: (
        f"Deze persoon is in deze zaak al gastadviseur ({_discipline(f)}). Vraag om advies."
    ),
    "comment.question": lambda f: (
        f"Vraag {f['question']} staat niet in de vragenlijst van deze zaak. Ververs de pagina."
    ),
    "comment.for_author": (
        "Een auteur kan alleen een bespreking beginnen die ook voor de auteurs is."
    ),
    "comment.not_shared": (
        "Dit concept is met niemand van de Community gedeeld. Deel het eerst; dan kunt u het bespreken."
    ),
    "comment.not_contact": (
        "De auteurs deelden dit concept met een ander van de Community. Alleen die bespreekt het."
    ),
    "thread.unknown": "Deze bespreking bestaat niet. Ververs de pagina.",
    "thread.question": lambda f: (
        f"Deze bespreking gaat over vraag {f['question']}. Begin bij uw vraag een nieuwe."
    ),
    "thread.resolved": "Deze bespreking is al afgesloten. Ververs de pagina.",
    "thread.open": "Deze bespreking staat al open. Ververs de pagina.",
    "transfer.lead": "Deze persoon leidt de zaak al. Kies een ander.",
    "hand_over.no_question": "Kies ten minste één vraag die uw collega beantwoordt.",
    "hand_over.question": lambda f: (
        f"Vraag {f['question']} hoort nu niet bij dit voorstel. Kies een vraag die u ziet."
    ),
    "share.author": "Deze persoon is auteur en leest het concept al.",
    "share.already": "Deze persoon leest het concept al.",
    "share.none": "Dit concept is niet met deze persoon gedeeld. Ververs de pagina.",
    "appointment.requested": (
        "Er is al gevraagd om een auteur te benoemen. De beheerder beslist daar nu over."
    ),
    "appointment.none": "Niemand vraagt nu om een auteur te benoemen. Ververs de pagina.",
    "appointment.self": "U kunt niet uzelf tot auteur laten benoemen. Noem een ander.",
    "appointment.same_person": "U vroeg hier zelf om. Een andere persoon moet beslissen.",
    "close.active": lambda f: (
        f"Op {_day(f)} is nog aan dit voorstel gewerkt. Sluiten kan pas als het langer stilligt."
    ),
    "corrigendum.open": (
        "Er wacht al een herstel op ondertekening. Wacht dat af, of neem het terug."
    ),
    "corrigendum.place": _place,
    "corrigendum.same": "De nieuwe tekst is gelijk aan de tekst die er staat. Pas de tekst aan.",
    "corrigendum.none": "Dit herstel wacht niet op ondertekening. Ververs de pagina.",
    "corrigendum.signed": (
        "Voor deze portefeuille is dit herstel al ondertekend. De andere portefeuille is aan zet."
    ),
    "corrigendum.same_person": "U hebt dit herstel zelf voorgesteld. Een ander moet ondertekenen.",
    "corrigendum.not_own": "U kunt alleen een herstel terugnemen dat u zelf hebt voorgesteld.",
}
