"""A half-written advice: its fields, what of it is ready, and the deed it becomes."""

from dataclasses import dataclass

from toets.domain.case import Case
from toets.domain.deeds import Advise
from toets.domain.facts import Advice, FlagReply, Opinion, ThemeOpinion, ThemeScore
from toets.domain.questionnaire import Discipline, Level, Theme
from toets.domain.signal import Signal, of_level
from toets.ui import session
from toets.ui.writing.conditions import conditions_in, fields_of
from toets.ui.writing.kept import Form, Kept, Value

DISCIPLINE, OPINION, SUMMARY, QUESTIONS = "discipline", "opinion", "summary", "questions"
BEGUN_FROM = "begun_from"


def score_field(theme: str) -> str:
    """Return the field of how a theme is weighed."""
    return f"score.{theme}"


def reasons_field(theme: str) -> str:
    """Return the field of why a theme is weighed so."""
    return f"reasons.{theme}"


def flag_field(rule: str) -> str:
    """Return the field of the reply to a FLAG."""
    return f"flag.{rule}"


@dataclass(frozen=True)
class Draft:
    """What one member is writing about one version and round, from one discipline."""

    case: Case
    kept: Kept
    discipline: Discipline

    @property
    def themes(self) -> tuple[Theme, ...]:
        """The themes that this discipline weighs."""
        themes = self.case.rules.procedure.themes
        return tuple(theme for theme in themes if self.discipline in theme.disciplines)

    @property
    def flags(self) -> tuple[Signal, ...]:
        """The FLAGs that this discipline must deal with."""
        flags = of_level(self.case.signals, Level.FLAG)
        return tuple(flag for flag in flags if flag.discipline is self.discipline)

    def flags_in(self, theme: Theme) -> tuple[Signal, ...]:
        """Return the FLAGs of this discipline that belong to a theme."""
        return tuple(flag for flag in self.flags if flag.question in theme.questions)

    @property
    def other_flags(self) -> tuple[Signal, ...]:
        """The FLAGs of this discipline in themes that it does not weigh."""
        inside = {flag.rule for theme in self.themes for flag in self.flags_in(theme)}
        return tuple(flag for flag in self.flags if flag.rule not in inside)

    def replied(self, flag: Signal) -> bool:
        """Tell whether a FLAG has a reply."""
        return bool(self.kept.text(flag_field(flag.rule)).strip())

    def is_done(self, theme: Theme) -> bool:
        """Tell whether a theme is weighed with reasons and its FLAGs are dealt with."""
        weighed = (
            self.kept.text(score_field(theme.id))
            and self.kept.text(reasons_field(theme.id)).strip()
        )
        return bool(weighed) and all(map(self.replied, self.flags_in(theme)))

    def is_begun(self, theme: Theme) -> bool:
        """Tell whether anything was written about a theme."""
        fields = [score_field(theme.id), reasons_field(theme.id)]
        fields += [flag_field(flag.rule) for flag in self.flags_in(theme)]
        return any(self.kept.text(name) for name in fields)

    @property
    def opinion(self) -> Opinion | None:
        """What the member advises, once chosen."""
        found = self.kept.text(OPINION)
        return Opinion(found) if found else None

    @property
    def questions(self) -> tuple[str, ...]:
        """The questions to be supplemented; one that left the proposal since is left out."""
        answers = self.case.version.answers if self.case.version else {}
        return tuple(found for found in self.kept.items(QUESTIONS) if found in answers)

    def deed(self, opinion: Opinion, revises: int) -> Advise:
        """Return the deed that gives this advice as it is written now."""
        supplement = opinion is Opinion.SUPPLEMENT
        return Advise(
            self.case.version_number,
            self.case.round,
            discipline=self.discipline,
            opinion=opinion,
            themes=self._theme_opinions(),
            flags=self._replies(),
            conditions=conditions_in(self.kept),
            questions=self.questions if supplement else (),
            summary=self.kept.text(SUMMARY).strip(),
            revises=revises,
        )

    def _theme_opinions(self) -> tuple[ThemeOpinion, ...]:
        return tuple(
            ThemeOpinion(
                theme.id,
                ThemeScore(self.kept.text(score_field(theme.id))),
                self.kept.text(reasons_field(theme.id)).strip(),
            )
            for theme in self.themes
            if self.kept.text(score_field(theme.id))
        )

    def _replies(self) -> tuple[FlagReply, ...]:
        replies = {flag.rule: self.kept.text(flag_field(flag.rule)).strip() for flag in self.flags}
        return tuple(FlagReply(rule, reply) for rule, reply in replies.items() if reply)


def form_of(case: Case) -> Form:
    """Return the form in which an advice on the current version and round is kept."""
    return Form(case.reference, form_name(case.version_number, case.round))


def form_name(version: int, round_: int) -> str:
    """Return the name under which an advice on a version and round is kept."""
    return f"advies/{version}/{round_}"


def begun(case: Case, number: str) -> Kept:
    """Return the form as it was left; when it is new, begin from one's own last text, if any.

    That is one's advice of this round, else what one wrote in an earlier round or version, which
    does not count any more.
    """
    form = form_of(case)
    kept = form.read()
    if kept.at is not None:
        return kept
    fields = _begin(case, number)
    if not fields:
        return kept
    form.replace(fields)
    return form.read()


def is_untouched(case: Case, kept: Kept) -> bool:
    """Tell whether the form still is the earlier text that it began with, so that nothing is lost."""
    version, _, round_ = kept.text(BEGUN_FROM).partition("/")
    if not version or not round_:
        return False
    begun_with = _written_on(case, session.actor().number, int(version), int(round_))
    return begun_with == {name: v for name, v in kept.fields.items() if name != BEGUN_FROM}


def begin_empty(case: Case) -> None:
    """Begin the form anew without any text; the earlier one stays where it was. For callbacks."""
    form_of(case).replace({})


def begin_from_earlier(case: Case) -> None:
    """Begin the form anew from one's own lapsed text. For callbacks."""
    form_of(case).replace(earlier_text(case, session.actor().number))


def earlier_text(case: Case, number: str) -> dict[str, Value]:
    """Return what one wrote last in an earlier round or version, with where; empty when nothing."""
    for version, round_ in reversed(_earlier_rounds(case)):
        found = _written_on(case, number, version, round_)
        if found:
            return found | {BEGUN_FROM: f"{version}/{round_}"}
    return {}


def _begin(case: Case, number: str) -> dict[str, Value]:
    own = [advice for advice in case.here(Advice) if advice.person == number]
    return fields_from(own[-1]) if own else earlier_text(case, number)


def _earlier_rounds(case: Case) -> list[tuple[int, int]]:
    told = {(fact.version, fact.round) for fact in case.facts if fact.version}
    return sorted(told - {(case.version_number, case.round)})


def _written_on(case: Case, number: str, version: int, round_: int) -> dict[str, Value]:
    kept = Form(case.reference, form_name(version, round_)).read()
    if kept.at is not None:
        return kept.fields
    own = [a for a in case.on(Advice, version, round_) if a.person == number]
    return fields_from(own[-1]) if own else {}


def fields_from(advice: Advice) -> dict[str, Value]:
    """Return the fields that a given advice fills."""
    fields: dict[str, Value] = {
        DISCIPLINE: advice.discipline.value,
        OPINION: advice.opinion.value,
        SUMMARY: advice.summary,
        QUESTIONS: list(advice.questions),
    }
    for theme in advice.themes:
        fields[score_field(theme.theme)] = theme.score.value
        fields[reasons_field(theme.theme)] = theme.reasons
    fields |= {flag_field(reply.rule): reply.reply for reply in advice.flags}
    place = advice.themes[0].theme if advice.themes else ""
    return fields | fields_of(advice.conditions, place)
