"""Sentences of acts that name a colleague: a co-author, a new lead, an author to be appointed."""

from toets.domain.workflow import Step
from toets.texts.screens.handelingen import ActWords, act_words

# What each act means, and for whom.
ACTS: dict[Step, ActWords] = dict(
    (
        act_words(
            Step.ADD_AUTHOR,
            "Uw collega wordt auteur en ziet alles wat u ziet. Dat blijft zo: uw collega kan nooit meer "
            "adviseren of oordelen over deze zaak. Zeg dat vooraf.",
            "Wie wordt medeauteur?",
        ),
        act_words(
            Step.TRANSFER,
            "Uw collega leidt de zaak verder. Alle auteurs blijven auteur, ook wie de zaak nu leidt. Is uw "
            "collega nog geen auteur, dan wordt die dat nu, voor altijd.",
            "Wie leidt de zaak verder?",
        ),
        act_words(
            Step.REQUEST_APPOINTMENT,
            "Deze zaak heeft geen auteur meer die hier werkt. U stelt een collega voor; een beheerder "
            "beslist. Wordt uw collega benoemd, dan staat in de zaak wie dat vroeg en waarom.",
            "Wie wordt de auteur?",
        ),
    )
)

NO_AUTHOR = "Deze zaak heeft geen auteur meer die hier werkt."
NO_AUTHOR_HELP = (
    "Niemand kan de zaak nu aanvullen of terugtrekken. De secretaris kan een beheerder vragen een "
    "auteur te benoemen."
)
ASKED = "Er is gevraagd een auteur te benoemen"
FACT_AUTHOR, FACT_ASKED_BY, FACT_WHY = "Wordt auteur", "Gevraagd door", "Waarom"
DECIDE = (
    "Benoemt u deze collega, dan wordt die auteur van deze zaak en kan die er nooit over adviseren of "
    "oordelen."
)


def asked_by(name: str, moment: str) -> str:
    """Return who asked, and when."""
    return f"{name}, op {moment}"
