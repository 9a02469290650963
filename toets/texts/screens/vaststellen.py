"""The sentences of the screen on which the secretary establishes the Community's advice."""

from toets.domain.facts import Opinion
from toets.texts import formats, labels

TITLE = "Advies vaststellen"
WHO = "Wie adviseerde wat"
NOBODY = "Er is nog geen advies gegeven."
RULE = "Wat de regel geeft, en waarom"
RULE_HELP = (
    "De uitkomst volgt uit de procedure. U kiest haar niet; u controleert en motiveert haar."
)
NOTHING_FOLLOWS = "Er volgt nog geen uitkomst."
REASONS = "Waarom komt de Community hiertoe?"
REASONS_HELP = "De auteur en de portefeuillehouders lezen deze tekst; zij komt in het document"
NOT_MINE = "U kunt dit advies niet vaststellen."
FINAL = "Daarna kan het advies van deze ronde niet meer wijzigen."
CONDITIONS = "Voorwaarden die meegaan"
ASKED = "Gevraagde aanvulling"

INVITE_TITLE = "Vraag eerst om een reactie"
INVITE_HELP = (
    "De uitkomst wordt negatief. De auteur mag daar eerst op reageren. Vat samen waar het voorgenomen "
    "advies op rust; de auteur ziet de adviezen zelf nog niet."
)
INVITE_SUMMARY = "Samenvatting voor de auteur"
INVITE = "Reactie vragen"
REACTION_TITLE = "De reactie van de auteur"
NO_REACTION = "Er is nog geen reactie."
TERM_PASSED = "De termijn is voorbij. U kunt het advies zonder reactie vaststellen."


def establish(opinion: Opinion) -> str:
    """Return the button that establishes this outcome."""
    return {
        Opinion.POSITIVE: "Positief advies vaststellen",
        Opinion.CONDITIONAL: "Positief advies onder voorwaarden vaststellen",
        Opinion.NEGATIVE: "Negatief advies vaststellen",
        Opinion.SUPPLEMENT: "Aanvulling vragen",
    }[opinion]


def follows(opinion: Opinion) -> str:
    """Return the only possible outcome."""
    return f"De uitkomst is: {labels.OPINION[opinion].lower()}."


def ground(reason: str) -> str:
    """Return why the outcome is negative."""
    return f"Reden: {reason}."


def enough(given: int, quorum: int) -> str:
    """Return how many advices there are of how many needed."""
    return f"{formats.counted(given, 'advies', 'adviezen')}, nodig zijn er {quorum}"


def of_discipline(discipline: str, given: int) -> str:
    """Return how many advices a discipline gave."""
    return f"{discipline.capitalize()}: {formats.counted(given, 'advies', 'adviezen')}"


def supplement_asked(count: int) -> str:
    """Return how many members ask for a supplement."""
    return f"{formats.counted(count, 'lid vraagt', 'leden vragen')} om een aanvulling"


def supplements(count: int, limit: int) -> str:
    """Return how many supplements were asked of how many possible."""
    return f"{formats.counted(count, 'aanvulling', 'aanvullingen')} gevraagd, ten hoogste {limit}"


def negatives(count: int, rule: str) -> str:
    """Return how many advices are negative, and what the rule says."""
    each = "één is genoeg" if rule == "unanimous" else "de meerderheid beslist"
    return f"{formats.counted(count, 'negatief advies', 'negatieve adviezen')} ({each})"


def signals(count: int, one: str, many: str) -> str:
    """Return how many signals of a level are open."""
    return formats.counted(count, one, many)


STOPS = ("stop", "stops")
HOLDS = ("open wacht", "open wachten")
FLAGS = ("punt ‘let op’ zonder reactie", "punten ‘let op’ zonder reactie")


def term(moment: str, due: str) -> str:
    """Return when the author was asked and until when they may react."""
    return f"Gevraagd op {moment}. De auteur kan reageren tot en met {due}."
