"""The demo's dossiers: each plays to the status it was written for, and says everything it must."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

import pytest

from toets.bootstrap import Settings, Toets, open_toets
from toets.demo.accounts import BY_NAME
from toets.demo.clock import SetClock
from toets.demo.dossier import Dossier
from toets.demo.playing import Player, add_people, dossiers
from toets.demo.publishing import ESTABLISHED, OFFERED, make_public
from toets.domain.answer import missing, visible
from toets.domain.calendar import amsterdam_day, is_working_day
from toets.domain.case import Case
from toets.domain.outcome import quorum_lacks
from toets.domain.person import Seat
from toets.domain.questionnaire import Level
from toets.domain.tasks import TaskKind
from toets.domain.workflow import Status
from toets.services.context import Actor

SUNDAY = date(2026, 11, 22)
DEMO = {dossier.name: dossier for dossier in dossiers()}

ENDS_AS = {
    "01-foto-s-op-telefoons": Status.PERMITTED,
    "02-catch-verhuist": Status.OUT_OF_SCOPE,
    "03-catch-met-een-nieuw-bestand": Status.IN_ADVICE,
    "04-zoekdienst-met-gezichten-van-internet": Status.NEGATIVE_ADVICE,
    "05-live-camera-op-een-station": Status.DRAFT,
    "06-vermist-kind": Status.IN_DECISION,
    "07-toegang-van-eigen-personeel": Status.SCOPE_CLAIMED,
    "08-experiment-bij-weinig-licht": Status.NEGATIVE_ADVICE,
    "09-onbekende-overledenen": Status.IN_ADVICE,
    "10-geweld-bij-een-demonstratie": Status.REFUSED,
    "11-identiteit-vaststellen": Status.SIGNING,
    "12-deurbelcamera-s": Status.DRAFT,
    "13-identiteitskaart": Status.IN_EXECUTION,
    "14-experiment-in-de-schemering": Status.SUSPENDED,
    "15-vermiste-tiener": Status.COMPLETED,
    "16-proef-met-reisdocumenten": Status.EXPIRED,
    "17-telefoons-tweede-onderzoek": Status.REVOKED,
}
SUBMITTED = [
    name
    for name, status in ENDS_AS.items()
    if status not in {Status.DRAFT, Status.SCOPE_CLAIMED, Status.OUT_OF_SCOPE}
]


@dataclass(frozen=True)
class Stage:
    """A toets in which all dossiers were played, as on a Sunday."""

    toets: Toets
    cases: dict[str, Case]


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    clock = SetClock(datetime(2026, 1, 2, 8, tzinfo=UTC))
    settings = Settings(password_memory=64, password_passes=1, demo=True)
    file = tmp_path_factory.mktemp("demo") / "toets.db"
    toets = open_toets(f"sqlite:///{file}", clock, settings)
    add_people(toets)
    player = Player(toets, clock, SUNDAY)
    cases = {name: player.case(player.play(it)) for name, it in DEMO.items()}
    clock.set(SUNDAY, time(9))
    yield Stage(toets, cases)
    toets.close()


def test_every_dossier_is_expected_and_played(stage: Stage) -> None:
    assert DEMO.keys() == ENDS_AS.keys() == stage.cases.keys()


@pytest.mark.parametrize("name", ENDS_AS)
def test_a_dossier_ends_as_it_was_written_for(stage: Stage, name: str) -> None:
    assert stage.cases[name].status is ENDS_AS[name]


@pytest.mark.parametrize("dossier", DEMO.values(), ids=lambda dossier: dossier.name)
def test_everyone_who_acts_is_one_of_the_invented_people(dossier: Dossier) -> None:
    acting = {dossier.author} | {act.who for act in dossier.acts}
    assert acting <= BY_NAME.keys() | {"systeem"}


@pytest.mark.parametrize("dossier", DEMO.values(), ids=lambda dossier: dossier.name)
def test_the_acts_stand_in_order_of_time_and_are_past(dossier: Dossier) -> None:
    times = [(act.day, act.at) for act in dossier.acts]
    assert times == sorted(times)
    assert all(dossier.begun <= day < 0 for day, _ in times)


@pytest.mark.parametrize("name", ENDS_AS)
def test_everything_happened_on_a_working_day_before_today(stage: Stage, name: str) -> None:
    times = [fact.at for fact in stage.cases[name].facts]
    assert times == sorted(times)
    assert all(is_working_day(amsterdam_day(at)) for at in times)
    assert amsterdam_day(times[-1]) < SUNDAY


@pytest.mark.parametrize("name", SUBMITTED)
def test_a_submitted_dossier_answers_every_visible_question(stage: Stage, name: str) -> None:
    case = stage.cases[name]
    questionnaire, version = case.rules.questionnaire, case.version
    assert version is not None
    shown = {question.id for question in visible(questionnaire, version.answers)}
    assert shown <= version.answers.keys()
    assert missing(questionnaire, version.answers) == ()


@pytest.mark.parametrize("name", SUBMITTED)
def test_a_submitted_dossier_keeps_no_answer_that_does_not_count(stage: Stage, name: str) -> None:
    case = stage.cases[name]
    assert case.version is not None
    assert case.draft.answers.keys() == case.version.answers.keys()


def test_an_outcome_has_its_document(stage: Stage) -> None:
    femke = Actor(BY_NAME["femke"].number)
    for name, status in ENDS_AS.items():
        if status in {Status.PERMITTED, Status.REFUSED, Status.NEGATIVE_ADVICE}:
            document = stage.toets.issuing.document(femke, stage.cases[name].reference)
            assert document.content.startswith(b"%PDF-")


def test_the_first_dossier_has_a_lifted_hold_dissent_and_conditions_at_every_moment(
    stage: Stage,
) -> None:
    case = stage.cases["01-foto-s-op-telefoons"]
    text = case.merged_text
    assert text is not None
    scores = {
        theme.score
        for advice in case.advices
        for theme in advice.themes
        if theme.theme == "biometrie_onvermijdelijk"
    }
    assert case.lifted == {"B5-niet-in-aanvulling"}
    assert len(scores) == 2
    assert {condition.moment.value for condition in text.conditions} == {
        "before_start",
        "during",
        "at_end",
    }


def test_the_changed_catch_waits_for_advices_with_an_open_hold(stage: Stage) -> None:
    case = stage.cases["03-catch-met-een-nieuw-bestand"]
    assert [hold.rule for hold in case.open_holds] == ["F2-niet-geregeld"]
    assert [obstacle.code for obstacle in quorum_lacks(case)] == [
        "quorum.short",
        "quorum.discipline",
        "quorum.discipline",
    ]


def test_the_missing_child_waits_for_one_holder(stage: Stage) -> None:
    case = stage.cases["06-vermist-kind"]
    assert case.urgent
    assert case.verdict_of(Seat.ETHIEK_PRIVACY) is not None
    assert case.verdict_of(Seat.DIGITALISERING) is None


def test_the_scraped_database_was_submitted_despite_its_stop(stage: Stage) -> None:
    version = stage.cases["04-zoekdienst-met-gezichten-van-internet"].version
    assert version is not None
    assert version.despite_stop
    assert [s.rule for s in version.signals if s.level is Level.STOP] == ["E2a-scraping"]


@pytest.mark.parametrize(
    ("who", "kinds"),
    [
        ("bram", {TaskKind.FINISH_DRAFT, TaskKind.EVALUATE, TaskKind.MEET_CONDITION}),
        ("anouk", {TaskKind.FINISH_DRAFT, TaskKind.EVALUATE, TaskKind.MEET_CONDITION}),
        ("femke", {TaskKind.ADVISE, TaskKind.ASSESS_JOIN}),
        ("tom", {TaskKind.ADVISE, TaskKind.ADVISE_AGAIN}),
        ("noor", {TaskKind.ADVISE_AGAIN, TaskKind.JUDGE_CONDITION}),
        ("sara", {TaskKind.CONFIRM_SCOPE_EXIT}),
        ("karel", {TaskKind.JUDGE, TaskKind.SIGN}),
        ("iris", {TaskKind.SIGN, TaskKind.RESUME}),
        ("gijs", {TaskKind.GIVE_VIEW}),
    ],
)
def test_there_is_work_for_everyone(stage: Stage, who: str, kinds: set[TaskKind]) -> None:
    work = stage.toets.reading.work(Actor(BY_NAME[who].number))
    assert {summary.task.kind for summary in work.mine if summary.task} == kinds


def test_one_case_is_public_and_another_waits_for_the_second_woo_officer(stage: Stage) -> None:
    toets, lieve = stage.toets, Actor(BY_NAME["lieve"].number)
    established, offered = stage.cases[ESTABLISHED], stage.cases[OFFERED]

    make_public(toets, established.reference, offered.reference)

    (published,) = toets.publishing.published()
    assert published.reference == established.reference
    assert "[5.1.2.c]" in published.title
    assert published.files
    (waiting,) = toets.publishing.work(lieve)
    assert waiting.reference == offered.reference
    assert "establish" in waiting.may
