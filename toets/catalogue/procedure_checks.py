"""Checks what the numbers and themes of one procedure demand of each other."""

from collections.abc import Iterable

from toets.catalogue.fields import Fields
from toets.catalogue.file import Named
from toets.catalogue.scalars import quoted
from toets.domain.questionnaire import Discipline, Terms, Theme

_URGENT = (("advice", "advice_urgent"), ("judgement", "judgement_urgent"))


def check_quorum(fields: Fields, advices: int, per_discipline: int) -> None:
    """Complain about a quorum that the minimum per discipline always exceeds."""
    needed = per_discipline * len(Discipline)
    if fields.sound("advices", "per_discipline") and advices < needed:
        fields.complain(
            "advices",
            f"{advices} adviezen is te weinig: {per_discipline} per discipline is er al {needed}."
            f" Schrijf minstens {needed}.",
        )


def check_terms(fields: Fields, terms: Terms) -> None:
    """Complain when urgency would lengthen a term."""
    for key, urgent in _URGENT:
        if fields.sound(key, urgent) and getattr(terms, urgent) > getattr(terms, key):
            fields.complain(
                urgent, f"'{urgent}' is langer dan '{key}'. Spoed verkort: verbeter een van beide."
            )


def check_disciplines(fields: Fields, themes: Iterable[Theme]) -> None:
    """Complain about a discipline whose members would have nothing to advise on."""
    given = {discipline for theme in themes for discipline in theme.disciplines}
    for discipline in Discipline:
        if fields.sound("themes") and discipline not in given:
            fields.complain(
                "themes",
                f"geen enkel thema is voor discipline '{discipline}', en toch is haar advies nodig."
                " Zet haar bij een thema.",
            )
            return


def check_once(fields: Fields, questions: Iterable[Named]) -> None:
    """Complain about a question that stands in an earlier theme."""
    for named in questions:
        earlier = fields.file.claims.earlier("thema", named.id, named.line)
        if earlier and fields.sound("questions"):
            fields.complain_at(
                named.line,
                f"vraag {quoted(named.id)} staat ook in een thema op regel {earlier}. Haal er een weg.",
            )
