"""What dossiers say of the Community at work and of authors who work together."""

from collections.abc import Callable
from datetime import date

from toets.demo.dossier import Act
from toets.domain.case import Case
from toets.domain.deeds import (
    AcceptHandOver,
    AppointAuthor,
    AppointGuest,
    CloseInactive,
    Comment,
    DeclareInterest,
    Deed,
    DenyAppointment,
    EndSharing,
    GiveView,
    HandOver,
    Invite,
    ProposeCorrigendum,
    Recuse,
    Remind,
    RequestAppointment,
    RevokeInvitation,
    SettleThread,
    ShareDraft,
    SignCorrigendum,
    Transfer,
)
from toets.domain.questionnaire import Discipline

Making = Callable[[Act, Case, date], Deed]


def _invite(act: Act, case: Case, _today: date) -> Deed:
    said = act.said
    due = date.fromisoformat(said["uiterlijk"]) if "uiterlijk" in said else None
    discipline = Discipline(said["discipline"])
    return Invite(*_here(case), said["lid"], discipline, due, said.get("bericht", ""))


def _here(case: Case) -> tuple[int, int]:
    return case.version_number, case.round


def _guest(act: Act, case: Case, _today: date) -> Deed:
    said = act.said
    return AppointGuest(*_here(case), said["gast"], Discipline(said["discipline"]), said["reden"])


def _comment(act: Act, _case: Case, _today: date) -> Deed:
    said = act.said
    return Comment(
        question=said["vraag"],
        text=said["tekst"],
        thread=int(said.get("bespreking", "0")),
        for_author=said.get("ook voor de auteurs", "nee") == "ja",
    )


def _hand_over(act: Act, _case: Case, _today: date) -> Deed:
    return HandOver(act.said["aan"], tuple(act.said["vragen"]), act.said.get("bericht", ""))


def _propose(act: Act, _case: Case, _today: date) -> Deed:
    return ProposeCorrigendum(act.said["plaats"], act.said["nieuw"], act.said["reden"])


WITH_REASONS: dict[str, Callable[[str], Deed]] = {
    "verschonen": Recuse,
    "auteur benoemen": AppointAuthor,
    "benoeming weigeren": DenyAppointment,
    "sluiten": CloseInactive,
}
OTHERS: dict[str, Making] = {
    "advies vragen": _invite,
    "adviesvraag intrekken": lambda a, c, _: RevokeInvitation(
        *_here(c), a.said["lid"], a.said["reden"]
    ),
    "herinneren": lambda a, c, _: Remind(*_here(c), a.said["lid"]),
    "gastadviseur": _guest,
    "belang melden": lambda a, _c, _: DeclareInterest(a.said["tekst"]),
    "opmerking": _comment,
    "bespreking afsluiten": lambda a, _c, _: SettleThread(
        int(a.said["bespreking"]), resolved=True
    ),
    "bespreking heropenen": lambda a, _c, _: SettleThread(
        int(a.said["bespreking"]), resolved=False
    ),
    "zienswijze": lambda a, c, _: GiveView(*_here(c), a.said["tekst"]),
    "overdragen": lambda a, _c, _: Transfer(a.said["aan"], a.said["reden"]),
    "vragen doorgeven": _hand_over,
    "vragen aannemen": lambda _a, _c, _: AcceptHandOver(),
    "delen": lambda a, _c, _: ShareDraft(a.said["met"]),
    "delen stoppen": lambda a, _c, _: EndSharing(a.said["met"]),
    "benoeming vragen": lambda a, _c, _: RequestAppointment(a.said["auteur"], a.said["reden"]),
    "herstel voorstellen": _propose,
    "herstel ondertekenen": lambda a, _c, _: SignCorrigendum(int(a.said["nummer"])),
}
