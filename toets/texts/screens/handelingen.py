"""The small acts on the case page: what each means, before somebody does it."""

from dataclasses import dataclass

from toets.domain.workflow import Step
from toets.texts import labels

BACK = "Terug"
REASONS = "Waarom?"
INCOMPLETE = "Dit kan zo niet worden vastgelegd. Kijk de velden na waar een zin bij staat."


@dataclass(frozen=True)
class ActWords:
    """The words of one act: a sentence on what it means and the label of its field."""

    button: str
    meaning: str
    field: str = REASONS


def _button(step: Step) -> str:
    name = labels.STEP[step]
    return name[0].upper() + name[1:]


def act_words(step: Step, meaning: str, field: str = REASONS) -> tuple[Step, ActWords]:
    """Return the words of one act by its step; an empty field asks for nothing."""
    return step, ActWords(_button(step), meaning, field)


ACTS: dict[Step, ActWords] = dict(
    (
        act_words(
            Step.RECALL,
            "U haalt uw voorstel terug bij de Community. Het wordt weer een concept; de ingediende versie "
            "blijft bewaard. Dit kan alleen zolang nog niemand heeft geadviseerd.",
        ),
        act_words(
            Step.WITHDRAW,
            "U geeft het voorstel op. De zaak wordt gesloten en gaat niet meer open. Wat is vastgelegd, "
            "blijft bewaard. Terughalen is iets anders: dan werkt u verder aan hetzelfde voorstel.",
        ),
        act_words(
            Step.RETRACT_SCOPE_CLAIM,
            "U neemt het beroep op de uitgang terug. Het voorstel wordt weer een concept.",
        ),
        act_words(
            Step.REQUEST_SCOPE_EXIT,
            "U vindt dat de werkregels niet gelden en vraagt een tweede persoon dat te bevestigen. Is de "
            "secretaris de eerste, dan is een juridisch lid de tweede, en andersom.",
        ),
        act_words(
            Step.TAKE_BACK_REQUEST,
            "U neemt uw verzoek om bevestiging terug. De zaak blijft open voor een beslissing.",
        ),
        act_words(
            Step.CONFIRM_SCOPE_EXIT,
            "U bevestigt als tweede persoon dat de werkregels niet gelden. De zaak eindigt buiten de "
            "werkregels. De portefeuillehouders en de FG zien de uitgang; een portefeuillehouder kan de "
            "zaak heropenen.",
        ),
        act_words(
            Step.DENY_SCOPE_EXIT,
            "U stelt vast dat deze uitgang niet geldt. Het voorstel wordt weer een concept en heeft een "
            "toets nodig.",
        ),
        act_words(
            Step.REOPEN,
            "U aanvaardt deze uitgang niet. Het voorstel gaat als concept terug naar de auteurs en heeft "
            "een toets nodig.",
        ),
        act_words(
            Step.LIFT_HOLD,
            "U heft deze wacht op. Uw reden staat straks in het document. Opheffen kan niet worden "
            "teruggedraaid en geldt voor deze versie.",
        ),
        act_words(
            Step.REFER_BACK,
            "U stuurt de zaak terug naar de Community. Er begint een nieuwe ronde over dezelfde versie. "
            "De adviezen en oordelen van deze ronde tellen dan niet meer mee; zij blijven leesbaar.",
        ),
        act_words(
            Step.REACT,
            "U reageert één keer op het voorgenomen negatieve advies. De leden lezen uw reactie voordat "
            "het advies vaststaat.",
            "Uw reactie",
        ),
        act_words(
            Step.APPOINT_AUTHOR,
            "U benoemt de voorgestelde collega als auteur. Dat kan niet worden teruggedraaid. Iedereen die "
            "de zaak leest, ziet wie dat vroeg, wie benoemde en waarom.",
        ),
        act_words(
            Step.DENY_APPOINTMENT,
            "U benoemt deze collega niet. De secretaris leest waarom en kan iemand anders voorstellen.",
        ),
        act_words(
            Step.CLOSE_INACTIVE,
            "Aan dit voorstel is lang niet gewerkt. U sluit de zaak; zij gaat niet meer open. De auteurs "
            "krijgen bericht en kunnen op basis hiervan een nieuw voorstel beginnen.",
        ),
    )
)


def question(question_id: str) -> str:
    """Return the question that a HOLD belongs to."""
    return f"Vraag {question_id}"
