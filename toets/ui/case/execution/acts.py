"""The small acts after the decision, for whoever may take them now."""

from collections.abc import Iterator

from toets.domain.changes import Change
from toets.domain.deeds import (
    AssessJoin,
    Complete,
    ConsentJoin,
    DecideChange,
    Deed,
    DenyCompletion,
    DenyCorrigendum,
    DenyResume,
    Evaluate,
    Pause,
    RefuseJoin,
    ReportChange,
    ReportIncident,
    RequestCompletion,
    RequestResume,
    Resume,
    Revoke,
    SignCorrigendum,
    Start,
    Suspend,
    TakeBackCompletion,
    TakeBackCorrigendum,
    TakeBackResume,
)
from toets.domain.facts import Aspect, Evaluated
from toets.domain.joining import Join
from toets.domain.questionnaire import Discipline
from toets.domain.rights import disciplines_in
from toets.domain.workflow import Step
from toets.services.opened import OpenedCase
from toets.texts.screens import uitvoering as words
from toets.ui import session
from toets.ui.case.acts import Act
from toets.ui.case.execution.corrigenda import PROPOSE, show_open_corrigendum
from toets.ui.case.execution.forms import FormAct, SmallAct, day_field, is_new_use, yes_or_no
from toets.ui.case.execution.reading import (
    show_change,
    show_completion,
    show_join,
    show_resume_request,
)
from toets.ui.typed import day_of, typed_day
from toets.ui.writing.kept import Form, Kept, long_text, several_of


def acts_after_decision(opened: OpenedCase) -> tuple[SmallAct, ...]:
    """Return the small acts about a permission that this person can do now."""
    acts = (*_FIRST, *_about_changes(opened), *_about_joins(opened), *_LAST)
    return tuple(act for act in acts if act.step in opened.offered and act.applies(opened))


# Resuming: one holder proposes, the holder of the other seat decides.


def _nobody_proposed(opened: OpenedCase) -> bool:
    return opened.requests.resume is None


def _proposed_self(opened: OpenedCase) -> bool:
    request = opened.requests.resume
    return request is not None and request.person == session.actor().number


def _other_seat_proposed(opened: OpenedCase) -> bool:
    request = opened.requests.resume
    return request is not None and request.seat is not session.me().person.seat


# Completing.


def _completion_is_open(opened: OpenedCase) -> bool:
    return opened.requests.completion is not None


def _may_ask_completion(opened: OpenedCase) -> bool:
    return opened.requests.completion is None and bool(opened.case.of(Evaluated))


# The start.


def _nothing_before_start(opened: OpenedCase) -> bool:
    return opened.standing.reason == "permitted"


# Corrigenda.


def _open_number(opened: OpenedCase) -> int:
    found = opened.requests.corrigendum
    return found.proposed.number if found is not None else 0


def _unsigned_by_seat(opened: OpenedCase) -> bool:
    found, seat = opened.requests.corrigendum, session.me().person.seat
    return found is not None and all(s.seat is not seat for s in found.signatures)


def _corrigendum_is_open(opened: OpenedCase) -> bool:
    return opened.requests.corrigendum is not None


def _corrigendum_is_own(opened: OpenedCase) -> bool:
    found = opened.requests.corrigendum
    return found is not None and found.proposed.person == session.actor().number


# The forms.


def _incident_fields(form: Form, kept: Kept, _opened: OpenedCase) -> None:
    day_field(form, kept, "day", words.INCIDENT_DAY)
    long_text(form, kept, "text", words.INCIDENT_TEXT)
    long_text(form, kept, "measures", words.INCIDENT_MEASURES)


def _incident(kept: Kept, _opened: OpenedCase) -> Deed | None:
    day = day_of(kept.text("day") or typed_day(session.today()))
    if day is None:
        return None
    return ReportIncident(day, kept.text("text").strip(), kept.text("measures").strip())


def _change_fields(form: Form, kept: Kept, _opened: OpenedCase) -> None:
    options = {aspect.value: name for aspect, name in words.ASPECTS.items()}
    several_of(form, kept, "aspects", words.CHANGE_ASPECTS, options)
    long_text(form, kept, "text", words.CHANGE_TEXT)


def _change(kept: Kept, _opened: OpenedCase) -> Deed:
    chosen = kept.items("aspects")
    aspects = tuple(aspect for aspect in Aspect if aspect.value in chosen)
    return ReportChange(aspects, kept.text("text").strip())


def _evaluation_fields(form: Form, kept: Kept, opened: OpenedCase) -> None:
    long_text(form, kept, "text", words.EVALUATION_TEXT, height=160)
    if opened.case.is_experiment:
        long_text(form, kept, "point_c", words.EVALUATION_POINT_C)


def _evaluation(kept: Kept, opened: OpenedCase) -> Deed:
    point_c = kept.text("point_c").strip() if opened.case.is_experiment else ""
    return Evaluate(kept.text("text").strip(), point_c)


def _choice_fields(form: Form, kept: Kept, _opened: OpenedCase) -> None:
    yes_or_no(form, kept)
    long_text(form, kept, "reasons", words.REASONS)


def _about_changes(opened: OpenedCase) -> Iterator[SmallAct]:
    for change in opened.requests.changes:
        yield _about_change(change)


def _about_change(change: Change) -> SmallAct:
    number = change.reported.number

    def shows(opened: OpenedCase) -> None:
        show_change(opened, change)

    def decided(kept: Kept, _opened: OpenedCase) -> Deed | None:
        chosen = is_new_use(kept)
        if chosen is None:
            return None
        return DecideChange(number, chosen, kept.text("reasons").strip())

    return FormAct(Step.DECIDE_CHANGE, _choice_fields, decided, about=str(number), shows=shows)


def _about_joins(opened: OpenedCase) -> Iterator[SmallAct]:
    for join in opened.requests.joins:
        yield from _about_join(join)


def _about_join(join: Join) -> Iterator[SmallAct]:
    number = join.request.number

    def shows(opened: OpenedCase) -> None:
        show_join(opened, join)

    def assessed(kept: Kept, _opened: OpenedCase) -> Deed | None:
        chosen = is_new_use(kept)
        if chosen is None:
            return None
        return AssessJoin(number, chosen, kept.text("reasons").strip())

    def awaits_assessment(opened: OpenedCase) -> bool:
        legal = disciplines_in(opened.case, session.me().person)
        return join.assessed is None and Discipline.JURIDISCH in legal

    def awaits_seat(_opened: OpenedCase) -> bool:
        seat = session.me().person.seat
        return join.assessed is not None and all(c.seat is not seat for c in join.consents)

    about = str(number)
    yield FormAct(Step.ASSESS_JOIN, _choice_fields, assessed, awaits_assessment, about, shows)
    yield Act(
        Step.CONSENT_JOIN, lambda _o, text: ConsentJoin(number, text), awaits_seat, about, shows
    )
    yield Act(
        Step.REFUSE_JOIN, lambda _o, text: RefuseJoin(number, text), awaits_seat, about, shows
    )


_FIRST: tuple[SmallAct, ...] = (
    Act(Step.START, lambda _o, _text: Start(), _nothing_before_start),
    Act(
        Step.RESUME,
        lambda _o, text: Resume(text),
        _other_seat_proposed,
        shows=show_resume_request,
    ),
    Act(
        Step.DENY_RESUME,
        lambda _o, text: DenyResume(text),
        _other_seat_proposed,
        shows=show_resume_request,
    ),
    Act(Step.REQUEST_RESUME, lambda _o, text: RequestResume(text), _nobody_proposed),
    Act(Step.TAKE_BACK_RESUME, lambda _o, text: TakeBackResume(text), _proposed_self),
    Act(
        Step.COMPLETE,
        lambda _o, text: Complete(text),
        _completion_is_open,
        shows=show_completion,
    ),
    Act(
        Step.DENY_COMPLETION,
        lambda _o, text: DenyCompletion(text),
        _completion_is_open,
        shows=show_completion,
    ),
    Act(
        Step.SIGN_CORRIGENDUM,
        lambda o, _text: SignCorrigendum(_open_number(o)),
        _unsigned_by_seat,
        shows=show_open_corrigendum,
    ),
    Act(
        Step.DENY_CORRIGENDUM,
        lambda o, text: DenyCorrigendum(_open_number(o), text),
        _corrigendum_is_open,
        shows=show_open_corrigendum,
    ),
    Act(
        Step.TAKE_BACK_CORRIGENDUM,
        lambda o, text: TakeBackCorrigendum(_open_number(o), text),
        _corrigendum_is_own,
        shows=show_open_corrigendum,
    ),
    FormAct(Step.REPORT_INCIDENT, _incident_fields, _incident),
    Act(Step.PAUSE, lambda _o, text: Pause(text)),
    Act(Step.SUSPEND, lambda _o, text: Suspend(text)),
)
_LAST: tuple[SmallAct, ...] = (
    FormAct(Step.REPORT_CHANGE, _change_fields, _change),
    FormAct(Step.EVALUATE, _evaluation_fields, _evaluation),
    Act(Step.REQUEST_COMPLETION, lambda _o, text: RequestCompletion(text), _may_ask_completion),
    Act(
        Step.TAKE_BACK_COMPLETION,
        lambda _o, text: TakeBackCompletion(text),
        _completion_is_open,
    ),
    PROPOSE,
    Act(Step.REVOKE, lambda _o, text: Revoke(text)),
)
