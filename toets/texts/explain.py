"""What the matter is when toets refuses something, in Dutch: whole sentences, made from the facts."""

from toets.domain.workflow import Step
from toets.errors import (
    CatalogueError,
    DocumentRefusedError,
    InputRefusedError,
    NotFoundError,
    Obstacle,
    ReauthenticationNeededError,
    SealingError,
    SessionEndedError,
    SettingsError,
    SignInRefusedError,
    StaleAnswerError,
    ToetsError,
    TransitionRefusedError,
)
from toets.texts import formats, labels, verification
from toets.texts.obstacles import obstacle

_NOT_FOUND = {
    "case": "Deze zaak bestaat niet, of u mag haar niet zien.",
    "document": "Dit document bestaat niet, of u mag het niet zien.",
    "attachment": "Deze bijlage bestaat niet, of u mag haar niet zien.",
    "report": "Dit jaarverslag bestaat niet, of u mag het niet zien.",
    "registration": "Deze registratie bestaat niet, of u mag haar niet zien.",
    "list": "Deze lijst bestaat niet, of u mag haar niet zien.",
    "question": "Deze vraag bestaat niet in de vragenlijst van deze zaak.",
    "use": "Dit gebruik bestaat niet, of u mag het niet zien.",
    "condition": "Deze voorwaarde bestaat niet, of u mag haar niet zien.",
    "person": "Deze persoon is niet bekend.",
    "publication": "Deze openbare versie bestaat niet.",
    "mandate": "Dit mandaat bestaat niet, of u mag het niet zien.",
}
_DOCUMENT = {
    "too_large": "Dit bestand is te groot om een document van toets te zijn.",
    "encrypted": (
        "Dit bestand is versleuteld, en documenten van toets zijn dat niet. Gebruik het bestand zoals"
        " u het uit toets hebt gekregen."
    ),
    "broken": (
        "Dit bestand is geen hele pdf. Misschien is het afgebroken of beschadigd. Haal het document"
        " opnieuw op in toets."
    ),
    "foreign": (
        "De gegevens die toets in dit document verwacht, zitten er niet in. Gebruik het bestand zoals"
        " u het uit toets hebt gekregen."
    ),
}


def explain(error: ToetsError) -> str:
    """Return what is the matter and what to do, every problem on a line of its own."""
    return "\n".join((headline(error), *details(error)))


def headline(error: ToetsError) -> str:
    """Return the first sentence: what could not be done."""
    if isinstance(error, TransitionRefusedError):
        return _refused(error)
    if isinstance(error, InputRefusedError):
        return _input_refused(error)
    if isinstance(error, NotFoundError):
        return _NOT_FOUND.get(error.kind, "Dit bestaat niet, of u mag het niet zien.")
    if isinstance(error, SignInRefusedError):
        return _sign_in(error)
    if isinstance(error, StaleAnswerError):
        return (
            f"Iemand anders heeft vraag {error.key.removesuffix('.bewijs')} intussen gewijzigd. "
            "Uw tekst staat hieronder; vergelijk en kies."
        )
    return _plain(error)


def details(error: ToetsError) -> tuple[str, ...]:
    """Return a sentence per problem, without repeats; empty when the headline says it all."""
    obstacles: tuple[Obstacle, ...] = getattr(error, "obstacles", ())
    if isinstance(error, CatalogueError):
        return tuple(str(problem) for problem in error.problems)
    return tuple(dict.fromkeys(obstacle(found) for found in obstacles))


def _input_refused(error: InputRefusedError) -> str:
    if any(found.code.startswith("case_file.") for found in error.obstacles):
        return "Dit bestand kan niet worden ingelezen. Er is niets veranderd."
    return "Dit kan zo niet worden bewaard."


def _refused(error: TransitionRefusedError) -> str:
    known = set(Step)
    name = labels.STEP[Step(error.step)] if error.step in known else labels.ACTION.get(error.step)
    return f"Dit kan nu niet: {name or error.step}."


def _sign_in(error: SignInRefusedError) -> str:
    if error.locked_until is not None:
        return (
            "Er is te vaak een verkeerd wachtwoord ingevuld. Aanmelden kan weer om "
            f"{formats.clock(error.locked_until)}."
        )
    return "Deze naam en dit wachtwoord horen niet bij elkaar. Probeer het opnieuw."


def _of_document(error: DocumentRefusedError | SealingError) -> str:
    if isinstance(error, SealingError):
        return verification.waits(error.seal, error.code)
    return _DOCUMENT[error.reason]


def _plain(error: ToetsError) -> str:
    if isinstance(error, SessionEndedError):
        return "U bent afgemeld. Meld u opnieuw aan; uw tekst is bewaard."
    if isinstance(error, ReauthenticationNeededError):
        return "Geef uw wachtwoord nog een keer. Dat is nodig voor een stap die bindt."
    if isinstance(error, CatalogueError):
        return "De vragenlijsten zijn niet in orde:"
    if isinstance(error, SettingsError):
        return error.problem
    if isinstance(error, DocumentRefusedError | SealingError):
        return _of_document(error)
    return "Dit kan nu niet."
