"""What dossiers say of a use after the decision."""

from collections.abc import Callable
from datetime import date

from toets.demo.dossier import Act
from toets.domain.case import Case
from toets.domain.conditions import condition_items, item_of
from toets.domain.deeds import (
    AssessJoin,
    Complete,
    ConsentJoin,
    DecideChange,
    Deed,
    DenyCompletion,
    DenyResume,
    Evaluate,
    Expire,
    Pause,
    RecordUse,
    RefuseJoin,
    ReportChange,
    ReportCondition,
    ReportIncident,
    RequestCompletion,
    RequestJoin,
    RequestResume,
    Resume,
    Revoke,
    SettleCondition,
    Start,
    Suspend,
    TakeBackCompletion,
    TakeBackResume,
)
from toets.domain.facts import Aspect

Making = Callable[[Act, Case, date], Deed]

_ASPECTS = {
    "omstandigheden": Aspect.CIRCUMSTANCES,
    "techniek": Aspect.TECHNIQUE,
    "referentiebestand": Aspect.REFERENCE_DATABASE,
    "opvolging": Aspect.FOLLOW_UP,
}


def _use(act: Act, case: Case, _today: date) -> Deed:
    said = act.said
    return RecordUse(
        day=date.fromisoformat(said["op"]),
        unit=said.get("eenheid", case.unit),
        task=said["taak"],
        searched=int(said["doorzocht"]),
        candidates=int(said["kandidaten"]),
        confirmed=int(said["bevestigd"]),
        rejected=int(said["afgewezen"]),
        authority=said["gezag"],
        errors_found=int(said.get("fouten", "0")),
        corrects=int(said.get("verbetert", "0")),
    )


def _incident(act: Act, _case: Case, _today: date) -> Deed:
    said = act.said
    return ReportIncident(date.fromisoformat(said["op"]), said["tekst"], said["maatregelen"])


def _turn(act: Act, case: Case, today: date) -> date | None:
    """Return the turn that a line is about: the one that `keer` counts from 1, or the only one."""
    number = int(act.said["nummer"])
    turns = [item.occurrence for item in condition_items(case, today) if item.number == number]
    return turns[int(act.said.get("keer", "1")) - 1] if turns else None


def _report(act: Act, case: Case, today: date) -> Deed:
    number = int(act.said["nummer"])
    return ReportCondition(number, _turn(act, case, today), act.said["tekst"])


def _settle(act: Act, case: Case, today: date) -> Deed:
    number, turn = int(act.said["nummer"]), _turn(act, case, today)
    item = item_of(case, number, turn, today)
    return SettleCondition(
        condition=number,
        occurrence=turn,
        met=act.said["voldaan"] == "ja",
        reasons=act.said["reden"],
        reports=len(item.reports) if item else 0,
    )


def _change(act: Act, _case: Case, _today: date) -> Deed:
    aspects = tuple(_ASPECTS[name] for name in act.said["wat"])
    return ReportChange(aspects, act.said["tekst"])


def _is_new(act: Act) -> bool:
    return bool(act.said["nieuwe inzet"] == "ja")


WITH_REASONS: dict[str, Callable[[str], Deed]] = {
    "stilleggen": Pause,
    "schorsen": Suspend,
    "hervatting voorstellen": RequestResume,
    "hervatting terugnemen": TakeBackResume,
    "hervatting weigeren": DenyResume,
    "hervatten": Resume,
    "intrekken": Revoke,
    "afronding melden": RequestCompletion,
    "afronding terugnemen": TakeBackCompletion,
    "afronding weigeren": DenyCompletion,
    "afronden": Complete,
}
OTHERS: dict[str, Making] = {
    "starten": lambda _a, _c, _: Start(),
    "verlopen": lambda _a, _c, _: Expire(),
    "gebruiken": _use,
    "incident melden": _incident,
    "voorwaarde melden": _report,
    "voorwaarde beoordelen": _settle,
    "evalueren": lambda a, _c, _: Evaluate(a.said["tekst"], a.said.get("punt c", "")),
    "wijziging melden": _change,
    "over wijziging beslissen": lambda a, _c, _: DecideChange(
        int(a.said["nummer"]), _is_new(a), a.said["reden"]
    ),
    "aansluiting vragen": lambda a, _c, _: RequestJoin(a.said["tekst"]),
    "aansluiting beoordelen": lambda a, _c, _: AssessJoin(
        int(a.said["nummer"]), _is_new(a), a.said["reden"]
    ),
    "met aansluiting instemmen": lambda a, _c, _: ConsentJoin(
        int(a.said["nummer"]), a.said["reden"]
    ),
    "aansluiting weigeren": lambda a, _c, _: RefuseJoin(int(a.said["nummer"]), a.said["reden"]),
}
