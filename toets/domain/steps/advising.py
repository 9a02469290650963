"""Steps of the Community: advise, lift a HOLD, hear the author, establish the outcome."""

from collections.abc import Iterator
from datetime import date

from toets.domain.calendar import add_working_days, amsterdam_day
from toets.domain.canonical import digest
from toets.domain.case import Case
from toets.domain.deeds import (
    Advise,
    Deed,
    Establish,
    EstablishConditional,
    EstablishNegative,
    EstablishPositive,
    EstablishSupplement,
    InviteReaction,
    LiftHold,
    React,
)
from toets.domain.facts import (
    Advice,
    AdviceUsed,
    EstablishedAdvice,
    Fact,
    HoldLifted,
    Opinion,
    Reaction,
    ReactionInvited,
    ThemeScore,
)
from toets.domain.outcome import outcome, quorum_lacks
from toets.domain.person import Role
from toets.domain.questionnaire import Discipline, Level
from toets.domain.rights import disciplines_in
from toets.domain.steps.handler import (
    Handler,
    Scene,
    fits,
    incomplete_conditions,
    needs_text,
    stale,
)
from toets.errors import Obstacle

_ON_A_STOP = frozenset({Opinion.NEGATIVE, Opinion.SUPPLEMENT})


def check_advise(scene: Scene, deed: Advise) -> Iterator[Obstacle]:
    """Own discipline, every theme of it reasoned, its FLAGs addressed, and an opinion that fits."""
    yield from stale(scene, deed)
    if deed.discipline not in disciplines_in(scene.case, scene.person):
        yield Obstacle.of("advice.discipline", discipline=deed.discipline.value)
    if deed.revises != latest_revision(scene.case, scene.person.number):
        yield Obstacle.of("stale.advice")
    yield from needs_text("summary", deed.summary)
    yield from _theme_obstacles(scene.case, deed)
    yield from _flag_obstacles(scene.case, deed)
    yield from _opinion_obstacles(scene.case, deed)
    yield from incomplete_conditions(deed.conditions)


def latest_revision(case: Case, number: str) -> int:
    """Return the revision of this person's advice in the current round; 0 when none was given."""
    return max((a.revision for a in case.here(Advice) if a.person == number), default=0)


def lapsed_advice_of(case: Case, number: str) -> Advice | None:
    """Return this person's last advice that does not count any more, or None.

    It was given on an earlier version or round, or the request for it was revoked: what a member
    can start from. A revision that a later one replaced did not lapse.
    """
    rounds = dict.fromkeys((a.version, a.round) for a in case.of(Advice) if a.person == number)
    last = [a for key in rounds for a in case.advices_on(*key) if a.person == number]
    lapsed = [advice for advice in last if advice not in case.advices]
    return lapsed[-1] if lapsed else None


def _theme_obstacles(case: Case, deed: Advise) -> Iterator[Obstacle]:
    wanted = {t.id: t for t in case.rules.procedure.themes if deed.discipline in t.disciplines}
    given = {opinion.theme: opinion for opinion in deed.themes}
    for theme in wanted.values():
        if theme.id not in given or not given[theme.id].reasons.strip():
            yield Obstacle.of("advice.theme", theme=theme.title)
    for unknown in sorted(given.keys() - wanted.keys()):
        yield Obstacle.of("advice.theme_foreign", theme=unknown)
    for opinion in deed.themes:
        if opinion is not given[opinion.theme]:
            yield Obstacle.of("advice.theme_twice", theme=opinion.theme)
        yield from fits(opinion.theme, opinion.reasons)


def _flag_obstacles(case: Case, deed: Advise) -> Iterator[Obstacle]:
    flags = {s.rule: s for s in case.signals if s.level is Level.FLAG}
    replied = {reply.rule for reply in deed.flags if reply.reply.strip()}
    if deed.opinion is not Opinion.SUPPLEMENT:
        for signal in flags.values():
            if signal.discipline is deed.discipline and signal.rule not in replied:
                yield Obstacle.of("flag.unaddressed", question=signal.question, rule=signal.rule)
    for reply in deed.flags:
        yield from fits(reply.rule, reply.reply)
    for unknown in sorted(replied - flags.keys()):
        yield Obstacle.of("flag.unknown", rule=unknown)


def _opinion_obstacles(case: Case, deed: Advise) -> Iterator[Obstacle]:
    insufficient = any(theme.score is ThemeScore.INSUFFICIENT for theme in deed.themes)
    shown = case.version.answers if case.version else {}
    checks = (
        (case.has_stop and deed.opinion not in _ON_A_STOP, "advice.stop"),
        (deed.opinion is Opinion.POSITIVE and insufficient, "advice.insufficient"),
        (deed.opinion is Opinion.NEGATIVE and not insufficient, "advice.no_insufficient"),
        (deed.opinion is Opinion.CONDITIONAL and not deed.conditions, "advice.no_condition"),
        (deed.opinion is not Opinion.CONDITIONAL and bool(deed.conditions), "advice.condition"),
        (deed.opinion is Opinion.SUPPLEMENT and not deed.questions, "advice.no_question"),
        (deed.opinion is not Opinion.SUPPLEMENT and bool(deed.questions), "advice.question"),
    )
    for wrong, code in checks:
        if wrong:
            yield Obstacle.of(code)
    for question in deed.questions:
        if question not in shown:
            yield Obstacle.of("advice.question_unknown", question=question)


def _advised(scene: Scene, deed: Advise) -> tuple[Fact, ...]:
    others = any(a.person != scene.person.number for a in scene.case.here(Advice))
    # A secretary reads every advice, so even a first advice of theirs may follow reading.
    could_read = deed.revises > 0 or Role.SECRETARY in scene.person.roles
    return (
        Advice(
            **scene.stamp,
            revision=deed.revises + 1,
            discipline=deed.discipline,
            opinion=deed.opinion,
            themes=deed.themes,
            flags=tuple(reply for reply in deed.flags if reply.reply.strip()),
            conditions=deed.conditions,
            questions=deed.questions,
            summary=deed.summary,
            after_reading=others and could_read,
        ),
    )


def check_lift(scene: Scene, deed: LiftHold) -> Iterator[Obstacle]:
    """An open HOLD that may be lifted, by the discipline that the rule names."""
    yield from stale(scene, deed)
    yield from needs_text("reasons", deed.reasons)
    hold = next((signal for signal in scene.case.open_holds if signal.rule == deed.rule), None)
    if hold is None:
        yield Obstacle.of("hold.not_open", rule=deed.rule)
        return
    if not hold.liftable:
        yield Obstacle.of("hold.not_liftable", question=hold.question)
    if hold.discipline not in disciplines_in(scene.case, scene.person):
        yield Obstacle.of("hold.discipline", discipline=_name(hold.discipline))


def _name(discipline: Discipline | None) -> str:
    return discipline.value if discipline else ""


def _lifted(scene: Scene, deed: LiftHold) -> tuple[Fact, ...]:
    hold = next(signal for signal in scene.case.open_holds if signal.rule == deed.rule)
    discipline = hold.discipline or Discipline.JURIDISCH
    return (
        HoldLifted(**scene.stamp, rule=deed.rule, discipline=discipline, reasons=deed.reasons),
    )


def check_invite(scene: Scene, deed: InviteReaction) -> Iterator[Obstacle]:
    """A negative outcome is at hand, and the author was not asked yet in this round."""
    yield from stale(scene, deed)
    yield from needs_text("summary", deed.summary)
    if outcome(scene.case).opinion is not Opinion.NEGATIVE:
        yield Obstacle.of("reaction.not_negative")
    if scene.case.reaction_invited is not None:
        yield Obstacle.of("reaction.invited")


def check_react(scene: Scene, deed: React) -> Iterator[Obstacle]:
    """The author was asked, and reacts once."""
    yield from stale(scene, deed)
    yield from needs_text("text", deed.text)
    if scene.case.reaction_invited is None:
        yield Obstacle.of("reaction.not_invited")
    if scene.case.reaction is not None:
        yield Obstacle.of("reaction.given")


def reaction_due(case: Case) -> date | None:
    """Return the last Amsterdam day for the author's reaction; None when it was not asked."""
    invited = case.reaction_invited
    if invited is None:
        return None
    return add_working_days(amsterdam_day(invited.at), case.rules.procedure.terms.reaction)


def check_establish(scene: Scene, deed: Establish) -> Iterator[Obstacle]:
    """The outcome is the one that the rule yields; the secretary does not choose it."""
    yield from stale(scene, deed)
    yield from needs_text("reasons", deed.reasons)
    found = outcome(scene.case)
    yield from found.lacking
    if found.opinion is not None and found.opinion is not deed.opinion:
        yield Obstacle.of("outcome.differs", outcome=found.opinion.value)
    if deed.opinion in (Opinion.POSITIVE, Opinion.CONDITIONAL):
        yield from _blocking_signals(scene.case)
    if deed.opinion is Opinion.NEGATIVE:
        yield from _unheard(scene)


def _blocking_signals(case: Case) -> Iterator[Obstacle]:
    for signal in case.signals:
        if signal.level is Level.STOP:
            yield Obstacle.of("stop.raised", question=signal.question, rule=signal.rule)
    for hold in case.open_holds:
        yield Obstacle.of("hold.open", question=hold.question, rule=hold.rule)


def _unheard(scene: Scene) -> Iterator[Obstacle]:
    case = scene.case
    if outcome(case).opinion is Opinion.NEGATIVE:
        yield from quorum_lacks(case)
    due = reaction_due(case)
    if due is None:
        yield Obstacle.of("reaction.not_invited")
    elif case.reaction is None and amsterdam_day(scene.now) <= due:
        yield Obstacle.of("reaction.awaited", due=due.isoformat())


def _established(scene: Scene, deed: Establish) -> tuple[Fact, ...]:
    case, found = scene.case, outcome(scene.case)
    return (
        EstablishedAdvice(
            **scene.stamp,
            outcome=deed.opinion,
            ground=found.ground,
            content_hash=case.version.content_hash if case.version else "",
            advices=tuple(AdviceUsed(a.person, a.revision) for a in case.advices),
            conditions=found.conditions,
            questions=found.questions,
            reasons=deed.reasons,
        ),
    )


def advice_hash(established: EstablishedAdvice) -> str:
    """Return the SHA-256 by which a verdict names the advice it follows."""
    return digest(established)


_ESTABLISH = Handler(check_establish, _established)

HANDLERS: dict[type[Deed], Handler] = {
    Advise: Handler(check_advise, _advised),
    LiftHold: Handler(check_lift, _lifted),
    InviteReaction: Handler(
        check_invite, lambda s, d: (ReactionInvited(**s.stamp, summary=d.summary),)
    ),
    React: Handler(check_react, lambda s, d: (Reaction(**s.stamp, text=d.text),)),
    EstablishPositive: _ESTABLISH,
    EstablishConditional: _ESTABLISH,
    EstablishNegative: _ESTABLISH,
    EstablishSupplement: _ESTABLISH,
}
