"""Audiences: from what happened in a case to the numbers of the persons it concerns.

Each takes a happening and returns numbers, in no order and perhaps twice. Whether they may see the
case is asked afterwards, in one place.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from toets.domain.authors import hand_over_to
from toets.domain.case import Case
from toets.domain.facts import (
    Advice,
    AppointmentEnded,
    AppointmentRequested,
    Authored,
    Commented,
    ConditionReported,
    ConditionSettled,
    CorrigendumSigned,
    DraftShared,
    Fact,
    GuestAppointed,
    HandedOver,
    InvitationRevoked,
    Invited,
    JoinAssessed,
    JoinConsented,
    JoinRefused,
    Reminded,
    ResumeRequested,
    ScopeRequested,
    Transferred,
)
from toets.domain.gathering import asks_for_view
from toets.domain.joining import Join, joins
from toets.domain.person import Person, Role, Seat
from toets.domain.questionnaire import Discipline
from toets.domain.rights import disciplines_in, rights_obstacles
from toets.domain.tasks import ripe
from toets.domain.threads import thread_of
from toets.domain.workflow import Step

FactT = TypeVar("FactT", bound=Fact)


@dataclass(frozen=True)
class Happening:
    """An act: the case as it stands after it, the facts it added, and the active persons by number."""

    case: Case
    facts: tuple[Fact, ...]
    people: Mapping[str, Person]

    def added(self, kind: type[FactT]) -> tuple[FactT, ...]:
        """Return the facts of one kind that the act added."""
        return tuple(fact for fact in self.facts if isinstance(fact, kind))

    def those(self, wanted: Callable[[Person], bool]) -> tuple[str, ...]:
        """Return the numbers of the active persons that are wanted."""
        return tuple(number for number, person in self.people.items() if wanted(person))


Audience = Callable[[Happening], Iterable[str]]


# By what somebody is.


def authors(act: Happening) -> Iterable[str]:
    """Every author."""
    return act.case.authors


def secretaries(act: Happening) -> Iterable[str]:
    """Every secretary."""
    return act.those(lambda person: Role.SECRETARY in person.roles)


def holders(act: Happening) -> Iterable[str]:
    """Both portfolio holders, and who replaces one today."""
    return act.those(lambda person: person.seat is not None)


def fg(act: Happening) -> Iterable[str]:
    """The FG."""
    return act.those(lambda person: Role.FG in person.roles)


def joined(act: Happening) -> Iterable[str]:
    """Who let their unit join the permission: they use it too."""
    return (join.request.person for join in joins(act.case) if join.has_joined)


# By what somebody may do next.


def whoever_may(step: Step) -> Audience:
    """Everybody who may take this step now, conflicts of interest included."""
    return lambda act: act.those(lambda person: _may(act, step, person))


def _may(act: Happening, step: Step, person: Person) -> bool:
    return not rights_obstacles(act.case, step, person)


def _of_discipline(act: Happening, step: Step, discipline: Discipline) -> tuple[str, ...]:
    return act.those(
        lambda person: _may(act, step, person) and discipline in disciplines_in(act.case, person)
    )


def legal_members_for_a_join(act: Happening) -> Iterable[str]:
    """The legal members who may find whether a join is a new use."""
    return _of_discipline(act, Step.ASSESS_JOIN, Discipline.JURIDISCH)


def both_of_an_exit(act: Happening) -> Iterable[str]:
    """The secretaries and the legal members, who assess a scope exit together."""
    return (*secretaries(act), *_of_discipline(act, Step.CONFIRM_SCOPE_EXIT, Discipline.JURIDISCH))


def other_of_an_exit(act: Happening) -> Iterable[str]:
    """Those of the capacity that did not ask for the confirmation."""
    if all(fact.as_secretary for fact in act.added(ScopeRequested)):
        return _of_discipline(act, Step.CONFIRM_SCOPE_EXIT, Discipline.JURIDISCH)
    return secretaries(act)


def other_seat(act: Happening) -> Iterable[str]:
    """Whoever may agree, for the seat that did not ask for it, that the use goes on."""
    asking: set[Seat | None] = {fact.seat for fact in act.added(ResumeRequested)}
    return act.those(lambda person: _may(act, Step.RESUME, person) and person.seat not in asking)


def fg_when_a_view_is_asked(act: Happening) -> Iterable[str]:
    """The FG, when the procedure asks for a view on a proposal with these answers."""
    version = act.case.version
    if version is None or not asks_for_view(act.case, version):
        return ()
    return whoever_may(Step.GIVE_VIEW)(act)


def judges_of_a_condition(act: Happening) -> Iterable[str]:
    """The members of the discipline that the reported condition names."""
    text = act.case.merged_text
    for fact in act.added(ConditionReported):
        condition = text.numbered[fact.condition - 1] if text else None
        if condition is not None:
            yield from _of_discipline(act, Step.SETTLE_CONDITION, condition.judged_by)


def holders_once_assessed(act: Happening) -> Iterable[str]:
    """Whoever may consent to a join, once it was found to be no new use."""
    is_open = any(join.is_open for join in _joins_concerned(act))
    return whoever_may(Step.CONSENT_JOIN)(act) if is_open else ()


def who_establish_once_ripe(act: Happening) -> Iterable[str]:
    """Whoever may establish the advice, when this act made that possible."""
    case = act.case
    before = replace(case, facts=case.facts[: len(case.facts) - len(act.facts)])
    if ripe(case) is None or ripe(case) is ripe(before):
        return ()
    return whoever_may(Step.INVITE_REACTION)(act)


# By what was said to or about somebody.


def invited(act: Happening) -> Iterable[str]:
    """Who was asked for advice."""
    return (fact.invitee for fact in act.added(Invited))


def guests(act: Happening) -> Iterable[str]:
    """Who may advise on this case only."""
    return (fact.guest for fact in act.added(GuestAppointed))


def sent_away(act: Happening) -> Iterable[str]:
    """Whose request was revoked."""
    return (fact.invitee for fact in act.added(InvitationRevoked))


def reminded(act: Happening) -> Iterable[str]:
    """Who was reminded."""
    return (fact.invitee for fact in act.added(Reminded))


def asked_to_answer(act: Happening) -> Iterable[str]:
    """To whom questions were handed over."""
    return (fact.to for fact in act.added(HandedOver))


def who_handed_over(act: Happening) -> Iterable[str]:
    """Who had handed over the questions that somebody accepted."""
    accepted = (hand_over_to(act.case, fact.person) for fact in act.added(Authored))
    return (asked.person for asked in accepted if asked is not None)


def contact(act: Happening) -> Iterable[str]:
    """To whom the draft was opened."""
    return (fact.contact for fact in act.added(DraftShared))


def new_authors(act: Happening) -> Iterable[str]:
    """Who became author."""
    return (fact.person for fact in act.added(Authored))


def new_lead(act: Happening) -> Iterable[str]:
    """Who leads the case now."""
    return (fact.to for fact in act.added(Transferred))


def appointed(act: Happening) -> Iterable[str]:
    """Who was appointed as author."""
    return (fact.author for fact in act.added(AppointmentEnded))


def who_asked_to_appoint(act: Happening) -> Iterable[str]:
    """Who asked last that an author be appointed."""
    return (fact.person for fact in act.case.of(AppointmentRequested)[-1:])


def who_asked_to_resume(act: Happening) -> Iterable[str]:
    """Who asked last that the use goes on."""
    return (fact.person for fact in act.case.of(ResumeRequested)[-1:])


def who_talk(act: Happening) -> Iterable[str]:
    """Who said something in this discussion before, and the authors where it is open to them."""
    for added in act.added(Commented):
        thread = thread_of(act.case, added.thread)
        if thread is not None:
            yield from (remark.person for remark in thread.remarks)
            yield from act.case.authors if thread.for_author else ()


def parties_once_joined(act: Happening) -> Iterable[str]:
    """Who asked to join and the authors, once both holders consented."""
    return _parties(act, lambda join: join.has_joined)


def parties_once_not_joined(act: Happening) -> Iterable[str]:
    """Who asked to join and the authors, once it is off."""
    return _parties(act, lambda join: not join.is_open and not join.has_joined)


def _parties(act: Happening, wanted: Callable[[Join], bool]) -> Iterable[str]:
    for join in _joins_concerned(act):
        if wanted(join):
            yield from (join.request.person, *act.case.authors)


def _joins_concerned(act: Happening) -> tuple[Join, ...]:
    kinds = (JoinAssessed, JoinConsented, JoinRefused)
    numbers = {fact.number for fact in act.facts if isinstance(fact, kinds)}
    return tuple(join for join in joins(act.case) if join.request.number in numbers)


def all_once_a_corrigendum_stands(act: Happening) -> Iterable[str]:
    """The authors and the secretaries, once both holders signed."""
    for added in act.added(CorrigendumSigned):
        signed = {f.seat for f in act.case.of(CorrigendumSigned) if f.number == added.number}
        if signed == set(Seat):
            yield from (*act.case.authors, *secretaries(act))


def authors_of_what_was_met(act: Happening) -> Iterable[str]:
    """The authors, when a condition was found to be met."""
    return act.case.authors if any(fact.met for fact in act.added(ConditionSettled)) else ()


def authors_of_what_was_not_met(act: Happening) -> Iterable[str]:
    """The authors, when a condition was found not to be met."""
    return act.case.authors if any(not fact.met for fact in act.added(ConditionSettled)) else ()


# By the part that somebody had in a round.


def whose_advice_lapsed(act: Happening) -> Iterable[str]:
    """Who advised in the round before this one."""
    return (fact.person for fact in act.case.of(Advice) if _is_of_the_round_before(act.case, fact))


def who_were_only_asked(act: Happening) -> Iterable[str]:
    """Who was asked in the round before this one, and did not advise in it."""
    advised = frozenset(whose_advice_lapsed(act))
    asked = [fact for fact in act.case.of(Invited) if _is_of_the_round_before(act.case, fact)]
    return (fact.invitee for fact in asked if fact.invitee not in advised)


def _is_of_the_round_before(case: Case, fact: Fact) -> bool:
    if case.round > 1:
        return (fact.version, fact.round) == (case.version_number, case.round - 1)
    earlier = [version.version for version in case.versions[:-1]]
    return fact.version in earlier[-1:]


def who_take_part(act: Happening) -> Iterable[str]:
    """Who was asked or advised in this round."""
    asked = (fact.invitee for fact in act.case.here(Invited))
    return (*asked, *(fact.person for fact in act.case.here(Advice)))


_NAMING = ("person", "to", "invitee", "guest", "contact", "author")


def named_in(case: Case) -> frozenset[str]:
    """Return the numbers of everybody whom a fact of this case names."""
    named = (getattr(fact, name, None) for fact in case.facts for name in _NAMING)
    return frozenset(number for number in named if number)
