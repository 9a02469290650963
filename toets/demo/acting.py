"""What the lines of a dossier do: each verb in Dutch becomes a deed, about the case as it is then."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from toets.demo import acting_after as after
from toets.demo import acting_together as together
from toets.demo.dossier import Act
from toets.domain.case import Case
from toets.domain.deeds import (
    ESTABLISHING,
    AddAuthor,
    Advise,
    ClaimScopeExit,
    ConfirmScopeExit,
    Deed,
    DenyScopeExit,
    InviteReaction,
    JudgePermit,
    JudgeRefuse,
    LiftHold,
    React,
    Recall,
    ReferBack,
    Reopen,
    RequestScopeExit,
    Resubmit,
    RetractScopeClaim,
    Sign,
    Submit,
    Withdraw,
)
from toets.domain.facts import (
    Condition,
    FlagReply,
    Moment,
    Opinion,
    Period,
    ThemeOpinion,
    ThemeScore,
)
from toets.domain.outcome import outcome
from toets.domain.questionnaire import Discipline, Point

_SCORES = {
    "voldoende": ThemeScore.SUFFICIENT,
    "onvoldoende": ThemeScore.INSUFFICIENT,
    "nvt": ThemeScore.NOT_APPLICABLE,
}
_OPINIONS = {
    "positief": Opinion.POSITIVE,
    "onder voorwaarden": Opinion.CONDITIONAL,
    "negatief": Opinion.NEGATIVE,
    "aanvulling": Opinion.SUPPLEMENT,
}
_PERIODS = {
    "week": Period.WEEK,
    "maand": Period.MONTH,
    "kwartaal": Period.QUARTER,
    "half jaar": Period.HALF_YEAR,
    "jaar": Period.YEAR,
}
_MOMENTS = {
    "voor de start": Moment.BEFORE_START,
    "tijdens": Moment.DURING,
    "aan het einde": Moment.AT_END,
}


def deed_of(act: Act, case: Case, today: date) -> Deed:
    """Return the deed that a line of a dossier describes, about the case as it is then."""
    said = act.said
    if act.do in _WITH_REASONS:
        return _WITH_REASONS[act.do](said["reden"])
    if act.do in _ON_VERSION:
        return _ON_VERSION[act.do](case.version_number, case.round, said["reden"])
    return _OTHERS[act.do](act, case, today)


def _submit(act: Act, _case: Case, _today: date) -> Deed:
    return Submit(act.said.get("ondanks de stop", ""))


def _resubmit(act: Act, _case: Case, _today: date) -> Deed:
    return Resubmit(act.said.get("ondanks de stop", ""))


def _claim(act: Act, _case: Case, _today: date) -> Deed:
    return ClaimScopeExit(act.said["uitgang"], act.said["reden"])


def _advise(act: Act, case: Case, _today: date) -> Deed:
    said = act.said
    discipline = Discipline(said["discipline"])
    return Advise(
        version=case.version_number,
        round=case.round,
        discipline=discipline,
        opinion=_OPINIONS[said["oordeel"]],
        themes=_themes(said["themas"], discipline, case),
        flags=tuple(FlagReply(rule, text) for rule, text in said.get("let op", {}).items()),
        conditions=_conditions(said.get("voorwaarden", [])),
        questions=tuple(said.get("vragen", [])),
        summary=said["samenvatting"],
        revises=int(said.get("herziet", "0")),
    )


def _themes(
    given: Mapping[str, str], discipline: Discipline, case: Case
) -> tuple[ThemeOpinion, ...]:
    """Return the weighing of each theme; `overig` speaks for the discipline's themes not named."""
    texts = {key: text for key, text in given.items() if key != "overig"}
    for theme in case.rules.procedure.themes:
        if "overig" in given and discipline in theme.disciplines:
            texts.setdefault(theme.id, given["overig"])
    return tuple(_theme(theme, text) for theme, text in texts.items())


def _theme(theme: str, text: str) -> ThemeOpinion:
    score, _, reasons = text.partition(": ")
    return ThemeOpinion(theme, _SCORES[score.lower()], reasons)


def _conditions(given: list[dict[str, str]]) -> tuple[Condition, ...]:
    return tuple(
        Condition(
            text=line["tekst"],
            owner=line["wie"],
            moment=_MOMENTS[line["wanneer"]],
            evidence=line["bewijs"],
            judged_by=Discipline(line["beoordeeld door"]),
            interval=line.get("hoe vaak", ""),
            period=_PERIODS[line["elke"]] if "elke" in line else None,
            due=date.fromisoformat(line["uiterlijk"]) if "uiterlijk" in line else None,
        )
        for line in given
    )


def _lift(act: Act, case: Case, _today: date) -> Deed:
    return LiftHold(case.version_number, case.round, act.said["regel"], act.said["reden"])


def _establish(act: Act, case: Case, _today: date) -> Deed:
    opinion = outcome(case).opinion or Opinion.POSITIVE
    return ESTABLISHING[opinion](case.version_number, case.round, act.said["reden"])


def _permit(act: Act, case: Case, today: date) -> Deed:
    return JudgePermit(
        version=case.version_number,
        round=case.round,
        reasons=_points(act.said["punten"]),
        conditions=_conditions(act.said.get("voorwaarden", [])),
        valid_until=today + timedelta(days=int(act.said["geldig dagen"])),
    )


def _refuse(act: Act, case: Case, _today: date) -> Deed:
    return JudgeRefuse(case.version_number, case.round, _points(act.said["punten"]))


def _points(given: Mapping[str, str]) -> dict[Point, str]:
    return {Point(point): text for point, text in given.items()}


def _sign(_act: Act, case: Case, _today: date) -> Deed:
    text = case.merged_text
    return Sign(case.version_number, case.round, text.text_hash if text else "")


def _add_author(act: Act, _case: Case, _today: date) -> Deed:
    return AddAuthor(act.said["auteur"])


_WITH_REASONS: dict[str, Callable[[str], Deed]] = {
    "terughalen": Recall,
    "uitgang terugnemen": RetractScopeClaim,
    "heropenen": Reopen,
    "terugtrekken": Withdraw,
    **together.WITH_REASONS,
    **after.WITH_REASONS,
}
_ON_VERSION: dict[str, Callable[[int, int, str], Deed]] = {
    "uitgang beoordelen": RequestScopeExit,
    "uitgang bevestigen": ConfirmScopeExit,
    "uitgang afwijzen": DenyScopeExit,
    "reactie vragen": InviteReaction,
    "reageren": React,
    "terugverwijzen": ReferBack,
}
_OTHERS: dict[str, Callable[[Act, Case, date], Deed]] = {
    "indienen": _submit,
    "opnieuw indienen": _resubmit,
    "uitgang": _claim,
    "adviseren": _advise,
    "wacht opheffen": _lift,
    "vaststellen": _establish,
    "toestaan": _permit,
    "afwijzen": _refuse,
    "ondertekenen": _sign,
    "medeauteur": _add_author,
    **together.OTHERS,
    **after.OTHERS,
}
