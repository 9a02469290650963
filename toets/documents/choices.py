"""Which choices of the procedure mattered for a case, by what happened in it."""

from collections.abc import Callable

from toets.documents.fg_view import was_asked_or_given
from toets.documents.source import Matter
from toets.documents.withdrawn import withdrawn_advices
from toets.domain.facts import (
    Advice,
    BasedOn,
    GuestAppointed,
    ReferredBack,
    Signature,
    Verdict,
)
from toets.domain.questionnaire import Choice, Level
from toets.domain.workflow import Status


def choices_that_mattered(matter: Matter) -> tuple[Choice, ...]:
    """Return the choices to print, in the order of the procedure.

    A choice that this module does not know is printed: too much is better than a rule of ours that
    passes for the memo's.
    """
    return tuple(
        choice
        for choice in matter.case.rules.procedure.choices
        if _MATTERED.get(choice.id, _always)(matter)
    )


def choice_named(id_: str, matter: Matter) -> Choice | None:
    """Return this choice of the procedure, or None where the version in force does not have it."""
    choices = matter.case.rules.procedure.choices
    return next((choice for choice in choices if choice.id == id_), None)


def _always(_matter: Matter) -> bool:
    return True


def _advised(matter: Matter) -> bool:
    return matter.case.established is not None


def _permitted(matter: Matter) -> bool:
    return matter.is_permitted


def _judged(matter: Matter) -> bool:
    return matter.was_judged


def _outside(matter: Matter) -> bool:
    return matter.status is Status.OUT_OF_SCOPE


def _negative(matter: Matter) -> bool:
    return matter.status is Status.NEGATIVE_ADVICE


def _conditional(matter: Matter) -> bool:
    established = matter.case.established
    return established is not None and bool(established.conditions)


def _by_deputy(matter: Matter) -> bool:
    decided: tuple[Verdict | Signature, ...] = (*matter.verdicts, *matter.case.signatures)
    return any(fact.on_behalf is not None for fact in decided)


def _signalled(level: Level) -> Callable[[Matter], bool]:
    return lambda matter: any(signal.level is level for signal in matter.case.signals)


_MATTERED: dict[str, Callable[[Matter], bool]] = {
    "quorum": _advised,
    "negative_rule": _advised,
    "dissent": _advised,
    "conditional_advice": _conditional,
    "supplement_limit": lambda matter: matter.case.supplements > 0,
    "stop_blocks_positive": _signalled(Level.STOP),
    "lift_hold": _signalled(Level.HOLD),
    "independent_first": _advised,
    "reaction_before_negative": lambda matter: matter.case.reaction_invited is not None,
    "negative_visible_to_holders": _negative,
    "both_heard": _judged,
    "holders_disagree": lambda matter: len({v.permit for v in matter.verdicts}) > 1,
    "merged_text": _permitted,
    "refer_back": lambda matter: bool(matter.case.of(ReferredBack)),
    "validity": _permitted,
    "exhaustive_scope": _permitted,
    "terms": _advised,
    "urgency": lambda matter: matter.version.urgent,
    "scope_exits": _outside,
    "scope_exit_two_persons": _outside,
    "guest_adviser": lambda matter: bool(matter.case.of(GuestAppointed)),
    "mandate": _by_deputy,
    "fg_view": was_asked_or_given,
    "revoked_request": lambda matter: bool(withdrawn_advices(matter.case)),
    "conditions_judged": lambda matter: matter.is_permitted and bool(matter.conditions),
    "renewal": lambda matter: any(based.renewal for based in matter.case.of(BasedOn)),
    "joining": _permitted,
    "changes": _permitted,
    "corrigendum": _permitted,
    "suspend_and_revoke": _permitted,
    "themes": lambda matter: bool(matter.case.of(Advice)),
}
