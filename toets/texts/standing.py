"""The banner of a case: may it be carried out, why not, and who is next."""

from dataclasses import dataclass, field

from toets.domain.conditions import ItemState
from toets.domain.standing import Next, Permission, Standing, Turn
from toets.domain.workflow import Status
from toets.texts import formats, labels
from toets.texts.obstacles import obstacle

_WHY_NOT = {
    Status.DRAFT.value: "want het voorstel is nog niet ingediend",
    Status.SCOPE_CLAIMED.value: "want over de uitgang is nog niet beslist",
    Status.IN_ADVICE.value: "want de Community heeft nog geen advies vastgesteld",
    Status.SUPPLEMENT.value: "want de Community vraagt een aanvulling",
    Status.NEGATIVE_ADVICE.value: "want de Community gaf een negatief advies",
    Status.IN_DECISION.value: "want de portefeuillehouders hebben nog niet beiden geoordeeld",
    Status.SIGNING.value: "want nog niet beide portefeuillehouders hebben ondertekend",
    Status.REFUSED.value: "want ten minste één portefeuillehouder wees het voorstel af",
    Status.WITHDRAWN.value: "want het voorstel is teruggetrokken",
    Status.SUSPENDED.value: "want de uitvoering ligt stil",
    Status.REVOKED.value: "want de toestemming is ingetrokken",
    Status.EXPIRED.value: "want de toestemming is verlopen",
    Status.COMPLETED.value: "want de uitvoering is afgerond",
    "not_issued": "want het document is nog niet uitgegeven",
    # For who may know that there are conditions, but not which.
    "conditions": "want nog niet alle voorwaarden vooraf zijn vervuld",
}

_CLOSED = {
    Status.NEGATIVE_ADVICE.value: (
        "De zaak is gesloten. Een nieuw voorstel mag hierop voortbouwen; het advies gaat niet mee."
    ),
    Status.REFUSED.value: "De zaak is gesloten. Geen enkele eenheid mag dit uitvoeren.",
    Status.WITHDRAWN.value: "De zaak is gesloten.",
    Status.SUSPENDED.value: (
        "De uitvoering gaat pas verder als beide portefeuillehouders daarmee instemmen."
    ),
    Status.EXPIRED.value: "Voor een nieuwe periode is een nieuwe toets nodig.",
    "not_issued": "Dat gebeurt vanzelf. Ververs de pagina over een minuut.",
}


_VERB = {
    Status.SUSPENDED.value: "Moet nu stoppen",
    Status.REVOKED.value: "Mag niet meer worden uitgevoerd",
    Status.EXPIRED.value: "Mag niet meer worden uitgevoerd",
    Status.COMPLETED.value: "Mag niet meer worden uitgevoerd",
}


@dataclass(frozen=True)
class Banner:
    """A verb in colour, the rest of the first sentence, and what follows.

    `reason` is the code by which a screen chooses colour and icon; it says nothing by itself.
    """

    permission: Permission
    verb: str
    why: str
    more: str
    reason: str = field(default="", compare=False)


def banner(standing: Standing, following: Next) -> Banner:
    """Return the words of the banner; the ban is the normal state."""
    if standing.permission is Permission.OUTSIDE:
        return Banner(
            standing.permission,
            "Valt buiten de werkregels",
            ", zo is door twee personen vastgesteld",
            "Andere wetten en regels blijven gelden. Verandert de inzet, dan is een toets nodig.",
        )
    if standing.permission is Permission.MAY and standing.valid_until is not None:
        return Banner(
            standing.permission,
            "Mag worden uitgevoerd",
            f" tot en met {formats.day(standing.valid_until)}",
            _about_duties(standing),
        )
    if standing.reason == "conditions" and standing.open_conditions:
        return _conditions(standing)
    more = (_CLOSED.get(standing.reason, ""), who_is_next(following))
    return Banner(
        standing.permission,
        _verb(standing),
        f", {_WHY_NOT[standing.reason]}",
        " ".join(part for part in more if part),
        standing.reason,
    )


def _verb(standing: Standing) -> str:
    if standing.permission is Permission.NOT_YET:
        return "Mag nog niet starten"
    return _VERB.get(standing.reason, "Mag niet starten")


def _about_duties(standing: Standing) -> str:
    late = sum(item.is_overdue for item in standing.open_conditions)
    not_met = sum(item.state is ItemState.NOT_MET for item in standing.open_conditions)
    if late:
        what = formats.counted(late, "voorwaarde is", "voorwaarden zijn")
        return f"{what} te laat. Meld nu hoe eraan is voldaan."
    if not_met:
        what = formats.counted(not_met, "voorwaarde is", "voorwaarden zijn")
        return f"{what} niet nagekomen. Meld wat eraan is gedaan."
    if standing.reason == Status.IN_EXECUTION.value:
        return "De uitvoering is gestart."
    return "Geen enkele voorwaarde houdt de start tegen."


def _conditions(standing: Standing) -> Banner:
    count = len(standing.open_conditions)
    what = formats.counted(count, "voorwaarde is", "voorwaarden zijn")
    until = (
        f" Toegestaan tot en met {formats.day(standing.valid_until)}."
        if standing.valid_until
        else ""
    )
    return Banner(
        standing.permission,
        "Mag nog niet starten",
        f", want {what} nog niet vervuld",
        f"Die moeten vóór de start zijn vervuld.{until}",
    )


def who_is_next(following: Next) -> str:
    """Return who is next, until when, and what is lacking."""
    if following.turn is Turn.NOBODY:
        return ""
    until = f", uiterlijk {formats.day(following.due)}" if following.due else ""
    lacking = " ".join(obstacle(found) for found in following.lacking)
    return f"Nu aan zet: {labels.TURN[following.turn]}{until}. {lacking}".strip()
