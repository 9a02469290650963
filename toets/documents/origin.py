"""How the outcome came about: its stages with their days, the rule that yielded it, and dissent."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reportlab.lib.colors import Color

from toets.documents import styles
from toets.documents.blocks import Story, gap, heading, text, words
from toets.documents.dissent import dissent_in
from toets.documents.drawing import Icon, Rail, Sign
from toets.documents.escape import escape
from toets.documents.headline import outcome_word
from toets.documents.layout import on_one_page
from toets.documents.markup import labelled, page_link, together
from toets.documents.page import WIDTH
from toets.documents.pages import Key, Pages
from toets.documents.source import Matter
from toets.documents.tables import bare_grid
from toets.domain.calendar import amsterdam_day
from toets.domain.facts import Fact, ScopeRequested
from toets.domain.workflow import Status
from toets.texts.document import frame, front
from toets.texts.document import second as texts
from toets.texts.labels import SEAT

_SEAM = 8
_END: dict[Status, tuple[Sign, Color]] = {
    Status.PERMITTED: (Sign.CHECK, styles.GREEN),
    Status.REFUSED: (Sign.CROSS, styles.RED),
    Status.NEGATIVE_ADVICE: (Sign.CROSS, styles.RED),
    Status.OUT_OF_SCOPE: (Sign.DASH, styles.GRAY),
}


@dataclass(frozen=True)
class _Stage:
    name: str
    days: tuple[date, ...]


def origin_section(matter: Matter, pages: Pages) -> Story:
    """Return how the outcome came about."""
    picture = [
        heading(texts.how_it_came_about(matter.status), Key.ORIGIN, 1, pages),
        gap(4),
        *_drawn(_stages(matter), matter.status),
    ]
    return [
        *on_one_page(picture),
        gap(7),
        *_earlier(matter, pages),
        *_rule(matter, pages),
    ]


def _stages(matter: Matter) -> list[_Stage]:
    last = _Stage(_last_name(matter), (matter.decided_on,))
    if matter.was_judged:
        return [_submitted(matter), *_advised(matter), *_judged(matter), *_signed(matter), last]
    if matter.scope_exit is not None:
        asked = _stage(texts.REQUESTED, *matter.case.here(ScopeRequested)[-1:])
        return [_stage(texts.CLAIMED, matter.version), asked, last]
    return [_submitted(matter), *_heard(matter), last]


def _last_name(matter: Matter) -> str:
    return texts.JUDGEMENT if matter.was_judged else outcome_word(matter)


def _stage(name: str, *facts: Fact) -> _Stage:
    return _Stage(name, tuple(dict.fromkeys(amsterdam_day(fact.at) for fact in facts)))


def _submitted(matter: Matter) -> _Stage:
    return _stage(texts.SUBMITTED, matter.version)


def _advised(matter: Matter) -> list[_Stage]:
    established = matter.case.established
    return [_stage(front.ADVICE, established)] if established else []


def _judged(matter: Matter) -> list[_Stage]:
    in_time = sorted(matter.verdicts, key=lambda verdict: verdict.at)
    return [_stage(SEAT[verdict.seat], verdict) for verdict in in_time]


def _signed(matter: Matter) -> list[_Stage]:
    signatures = matter.case.signatures
    return [_stage(texts.SIGNED, *signatures)] if signatures else []


def _heard(matter: Matter) -> list[_Stage]:
    invited, reaction = matter.case.reaction_invited, matter.case.reaction
    found = [_stage(texts.REACTION_INVITED, invited)] if invited else []
    return found + ([_stage(texts.REACTION_GIVEN, reaction)] if reaction else [])


def _drawn(stages: Sequence[_Stage], status: Status) -> Story:
    icons = [Icon(Sign.CHECK, styles.ACCENT, 16) for _ in stages[:-1]]
    names = [words(stage.name, styles.STAGE) for stage in stages]
    # In a narrow column a day may break between its words, though nowhere else.
    days = [words(front.days_named(s.days).replace("\u00a0", " "), styles.QUIET) for s in stages]
    said = texts.stages_drawn([stage.name for stage in stages], front.OUTCOMES[status])
    rail = Rail([*icons, Icon(*_END[status], 16)], WIDTH, said)
    width = WIDTH / len(stages)
    widths = [width - _SEAM] * (len(stages) - 1) + [width]
    return [rail, gap(5), bare_grid(names, days, widths, _SEAM)]


def _earlier(matter: Matter, pages: Pages) -> Story:
    case = matter.case
    if matter.version.version == 1 and case.round == 1:
        return []
    page = page_link(str(pages.number(Key.EARLIER)), Key.EARLIER)
    said = escape(texts.which_round(matter.version.version, case.round))
    return [text(together((said, page, escape("."))))]


def _rule(matter: Matter, pages: Pages) -> Story:
    procedure = matter.case.rules.procedure
    if matter.scope_exit is not None:
        return [text(labelled(texts.scope_rule_title(procedure), texts.SCOPE_RULE))]
    rule = text(labelled(texts.rule_title(procedure), texts.outcome_rule(procedure)))
    found = dissent_in(matter.case)
    if not found.lines:
        return [rule, text(labelled(texts.DISSENT_TITLE, texts.NO_DISSENT))]
    link = page_link(frame.see(pages.number(Key.DISSENT)), Key.DISSENT)
    said = labelled(texts.DISSENT_TITLE, f"{found.short}; ")
    return [rule, text(together((said, link, escape("."))))]
