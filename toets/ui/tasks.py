"""Where somebody does what waits for them: the page of every kind of task."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from toets.domain.tasks import TaskKind


@dataclass(frozen=True)
class Place:
    """A page of ours; `about` is the name of the parameter that holds the reference of the case."""

    page: str
    about: str = "zaak"
    more: Mapping[str, str] = field(default_factory=dict)

    def query(self, reference: str) -> dict[str, str]:
        """Return the parameters of the address for this case."""
        return {self.about: reference, **self.more}


CASE = Place("zaak")


def _part(name: str) -> Place:
    return Place("zaak", more={"deel": name})


PLACES: dict[TaskKind, Place] = {
    TaskKind.ANSWER_HANDED_OVER: CASE,
    TaskKind.FINISH_DRAFT: Place("vragenlijst"),
    TaskKind.GIVE_SUPPLEMENT: Place("vragenlijst"),
    TaskKind.REACT: CASE,
    TaskKind.INVITE: Place("ronde"),
    TaskKind.ADVISE: Place("advies"),
    TaskKind.ADVISE_AGAIN: Place("advies"),
    TaskKind.LIFT_HOLD: _part("advies"),
    TaskKind.GIVE_VIEW: _part("advies"),
    TaskKind.REQUEST_SCOPE_EXIT: CASE,
    TaskKind.CONFIRM_SCOPE_EXIT: CASE,
    TaskKind.INVITE_REACTION: Place("vaststellen"),
    TaskKind.ESTABLISH: Place("vaststellen"),
    TaskKind.JUDGE: Place("oordeel"),
    TaskKind.SIGN: Place("ondertekenen"),
    TaskKind.START: CASE,
    TaskKind.MEET_CONDITION: _part("voorwaarden"),
    TaskKind.JUDGE_CONDITION: _part("voorwaarden"),
    TaskKind.RESUME: CASE,
    TaskKind.SIGN_CORRIGENDUM: CASE,
    TaskKind.DECIDE_CHANGE: CASE,
    TaskKind.ASSESS_JOIN: CASE,
    TaskKind.CONSENT_JOIN: CASE,
    TaskKind.ACCEPT_COMPLETION: CASE,
    TaskKind.EVALUATE: CASE,
    TaskKind.RENEW: Place("nieuw", about="verleng"),
    TaskKind.APPOINT_AUTHOR: CASE,
}
