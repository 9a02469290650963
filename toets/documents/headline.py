"""The answer itself, in words: the outcome, what follows from it, and the four facts under it."""

from toets.documents.source import Matter
from toets.domain.calendar import amsterdam_day
from toets.domain.facts import Moment
from toets.domain.workflow import Status
from toets.texts.document import front
from toets.texts.document.words import GROUNDS
from toets.texts.formats import day
from toets.texts.labels import OPINION

Pairs = list[tuple[str, str]]


def outcome_word(matter: Matter) -> str:
    """Return the outcome in a word or two."""
    if matter.is_permitted and matter.conditions:
        return front.UNDER_CONDITIONS
    return front.OUTCOMES[matter.status]


def what_follows(matter: Matter) -> front.Spans:
    """Return what the outcome means for the execution, plain and bold by turns."""
    match matter.status:
        case Status.PERMITTED:
            return front.permitted(
                matter.kind,
                before_start=conditions_before_start(matter),
                conditions=len(matter.conditions),
            )
        case Status.REFUSED:
            return front.refused(matter.refusing)
        case Status.NEGATIVE_ADVICE:
            return front.NEGATIVE
        case _:
            return front.outside(matter.version.version)


def conditions_before_start(matter: Matter) -> int:
    """Return how many conditions must be met before the start; they have the first numbers."""
    return sum(condition.moment is Moment.BEFORE_START for condition in matter.conditions)


def facts(matter: Matter) -> Pairs:
    """Return the four facts under the outcome."""
    if matter.was_judged:
        return [(front.VALID, validity(matter)), *_verdict_facts(matter)]
    return _exit_facts(matter) or _negative_facts(matter)


def validity(matter: Matter) -> str:
    """Return from when, and for a permission until when, the outcome holds."""
    merged = matter.case.merged_text
    if matter.is_permitted and merged is not None:
        return front.valid(matter.decided_on, merged.valid_until)
    return front.valid_from(matter.decided_on)


def advice_word(matter: Matter) -> str:
    """Return the Community's outcome, or nothing when it gave none."""
    established = matter.case.established
    return OPINION[established.outcome].lower() if established else ""


def _verdict_facts(matter: Matter) -> Pairs:
    if matter.is_permitted:
        said = front.both_permit([amsterdam_day(verdict.at) for verdict in matter.verdicts])
    else:
        said = "\n".join(front.verdict_word(v.seat, permit=v.permit) for v in matter.verdicts)
    return [
        (front.BINDING, front.WHOLE_POLICE),
        (front.ADVICE, advice_word(matter)),
        (front.VERDICTS, said),
    ]


def _negative_facts(matter: Matter) -> Pairs:
    established = matter.case.established
    ground = established.ground if established else None
    return [
        (front.ESTABLISHED, day(matter.decided_on)),
        (front.BAN_FOR, front.WHOLE_POLICE),
        (front.ADVICE, advice_word(matter)),
        (front.GROUND, GROUNDS[ground] if ground else ""),
    ]


def _exit_facts(matter: Matter) -> Pairs:
    scope_exit = matter.scope_exit
    if scope_exit is None:
        return []
    return [
        (front.ESTABLISHED, day(matter.decided_on)),
        (front.EXIT, scope_exit.title),
        (front.CONFIRMED_BY, front.TWO_CONFIRMED),
        (front.EXIT_FROM, front.EXIT_ORIGIN[scope_exit.interpretation]),
    ]
