"""Who in the Community thought otherwise than the outcome; always printed, and never by name."""

from collections.abc import Iterator
from dataclasses import dataclass

from toets.domain.case import Case
from toets.domain.facts import Advice, Opinion, ThemeScore
from toets.texts.document import second as texts
from toets.texts.formats import listed

_NAMED = 2
_FOR, _AGAINST = frozenset({Opinion.POSITIVE, Opinion.CONDITIONAL}), frozenset({Opinion.NEGATIVE})


@dataclass(frozen=True)
class Dissent:
    """A line per opinion, and per theme, that differs from the established outcome."""

    opinions: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()

    @property
    def lines(self) -> tuple[str, ...]:
        """All of it."""
        return self.opinions + self.themes

    @property
    def short(self) -> str:
        """All of it in one sentence, with the themes counted when there are many."""
        few = len(self.themes) <= _NAMED
        themes = self.themes if few else (texts.dissenting_themes(len(self.themes)),)
        return listed(self.opinions + themes)


def dissent_in(case: Case) -> Dissent:
    """Return who thought otherwise in the current round; empty without an established advice."""
    if case.established is None:
        return Dissent()
    in_favour = case.established.outcome in _FOR
    score = ThemeScore.INSUFFICIENT if in_favour else ThemeScore.SUFFICIENT
    return Dissent(
        tuple(_opinions(case, _AGAINST if in_favour else _FOR)),
        tuple(_themes(case, score, contested_only=not in_favour)),
    )


def _opinions(case: Case, other: frozenset[Opinion]) -> Iterator[str]:
    for advice in case.advices:
        if advice.opinion in other:
            yield texts.dissenting_opinion(advice.discipline, advice.opinion)


def _themes(case: Case, score: ThemeScore, *, contested_only: bool) -> Iterator[str]:
    themes = case.rules.procedure.themes_by_id
    for advice in case.advices:
        for weighed in advice.themes:
            if weighed.score is not score:
                continue
            if not contested_only or _weighed_against(case.advices, weighed.theme):
                title = themes[weighed.theme].title
                yield texts.dissenting_theme(advice.discipline, score, title)


def _weighed_against(advices: tuple[Advice, ...], theme: str) -> bool:
    return any(
        weighed.theme == theme and weighed.score is ThemeScore.INSUFFICIENT
        for advice in advices
        for weighed in advice.themes
    )
