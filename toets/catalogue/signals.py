"""Reads the signal rules of a question, and checks what their level demands."""

from toets.catalogue.fields import Fields
from toets.catalogue.kinds import FLAG, TEXT, member, pattern
from toets.catalogue.rules import Place, read_explicit_rule
from toets.catalogue.scalars import quoted
from toets.domain.questionnaire import Discipline, Level, SignalRule

DISCIPLINE = member(*Discipline)
_LEVEL = member(*Level)
_SIGNAL_ID = pattern(
    r"[A-Z]{1,2}[0-9]{1,3}[a-z]?(-[a-z0-9]+)+",
    "de code van de vraag, een streepje en een korte naam, als A5-loopt",
)


def read_signal(fields: Fields, question: str) -> SignalRule:
    """Return one signal rule of the question."""
    level = fields.one("level", _LEVEL)
    rule = SignalRule(
        id=fields.one("id", _SIGNAL_ID),
        question=question,
        level=level,
        when=read_explicit_rule(fields, "when", Place(own=question)),
        text=fields.one("text", TEXT),
        advice=fields.one("advice", TEXT),
        discipline=fields.maybe("discipline", DISCIPLINE, None),
        liftable=fields.maybe("liftable", FLAG, otherwise=level is Level.HOLD),
    )
    fields.unique("id", in_file="signaal")
    _check_id(fields, rule)
    if fields.sound("level"):
        _check_level(fields, rule)
    return rule


def _check_id(fields: Fields, rule: SignalRule) -> None:
    if fields.sound("id") and rule.question and not rule.id.startswith(f"{rule.question}-"):
        fields.complain(
            "id", f"'id' moet met de vraag beginnen. Schrijf {quoted(rule.question + '-…')}."
        )


def _check_level(fields: Fields, rule: SignalRule) -> None:
    named = fields.has("discipline")
    if rule.level is Level.STOP and named:
        fields.complain(
            "discipline",
            "een stop is van geen discipline, want niemand heft hem op. Haal 'discipline' weg.",
        )
    if rule.level is not Level.STOP and not named:
        fields.complain(
            "discipline",
            f"een {rule.level} moet een discipline noemen. Schrijf {DISCIPLINE.wanted}.",
        )
    if rule.level is not Level.HOLD and fields.has("liftable"):
        fields.complain("liftable", "alleen een hold kan worden opgeheven. Haal 'liftable' weg.")
