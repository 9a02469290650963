"""Two Woo officers and a closed case with names in it, for tests of the screens and the public page."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from builders import REASON
from cast import ANNA, WOUT, a_person
from stage import PASSWORD, UNIT, Stage

from toets.domain.answer import Answer
from toets.domain.deeds import Submit, Withdraw
from toets.domain.person import Person, Role
from toets.domain.woo import Ground, ItemJudgement, Judgement, Publication, Redaction
from toets.services.context import Actor
from toets.services.peopling import NewAccount
from toets.services.publishing import OpenedPublication, Published

PAULA = a_person("P045", "Paula Openbaar", Role.WOO_OFFICER)
NAME = "Kees Verzwegen"
SAID = (
    f"Bel {NAME} op 06-12345678 of mail kees@eenheid.example. Kees weet het; de Keesweg ook. "
    f"Alleen {NAME} mag zoeken."
)
WHY = "Deze medewerker treedt niet in het openbaar op."


@dataclass
class WooRoom:
    """A withdrawn proposal in which a name stands, and the desk of both officers."""

    stage: Stage
    reference: str

    def actor(self, person: Person) -> Actor:
        """Return an officer who opened the case with a reason in a sign-in of their own."""
        actor = self.stage.signed_in(person)
        self.stage.toets.reading.open(actor, self.reference, "Woo-verzoek 2026-12")
        return actor

    def opened(self) -> OpenedPublication:
        """Return what Wout works with."""
        return self.stage.toets.publishing.opened(self.actor(WOUT), self.reference)

    def publication(self) -> Publication:
        """Return the version that is under way, or that was established last."""
        found = self.opened().publication
        assert found is not None
        return found

    def begin(self) -> None:
        """Let Wout begin a version."""
        self.stage.toets.publishing.begin(self.actor(WOUT), self.reference)

    def redact(self, words: str = NAME, ground: Ground = Ground.PRIVACY) -> None:
        """Let Wout redact these words everywhere."""
        publishing, wout = self.stage.toets.publishing, self.actor(WOUT)
        found = publishing.find(wout, self.reference, words)
        made = [Redaction(one.place, one.start, one.end, ground, WHY) for one in found]
        publishing.redact(wout, self.reference, self.publication().version, made)

    def judge_files(self, judgement: Judgement = Judgement.PUBLIC) -> None:
        """Let Wout judge every attachment so."""
        grounds = (Ground.COMPANY_SECRETS,) if judgement is Judgement.WITHHELD else ()
        for item in self.opened().items:
            if item.is_file:
                judged = ItemJudgement(item.id, judgement, grounds)
                self.stage.toets.publishing.judge_item(
                    self.actor(WOUT), self.reference, self.publication().version, judged
                )

    def offer(self, words: Iterable[str] = (NAME,), embargo: date | None = None) -> None:
        """Let Wout begin, redact these words, judge the files and offer it."""
        self.begin()
        for each in words:
            self.redact(each)
        self.judge_files()
        publishing, wout = self.stage.toets.publishing, self.actor(WOUT)
        if embargo:
            publishing.set_embargo(wout, self.reference, self.publication().version, embargo)
        publishing.offer(wout, self.reference, self.publication().version)

    def establish(self, words: Iterable[str] = (NAME,), embargo: date | None = None) -> Published:
        """Let Paula establish what Wout offers."""
        self.offer(words, embargo)
        version = self.publication().version
        return self.stage.toets.publishing.establish(self.actor(PAULA), self.reference, version)


def open_woo_room(stage: Stage, said: str = SAID, title: str = "") -> WooRoom:
    """Return the room, with this text as the answer to A3 of a proposal that was withdrawn."""
    stage.toets.people.add([NewAccount(PAULA, "paula", PASSWORD)], added_by="TEST")
    reference = stage.begin({"A3": Answer(text=said)})
    if title:
        stage.toets.drafting.rename(stage.actor(ANNA), reference, title, UNIT, urgent=False)
    stage.act(ANNA, reference, Submit(""))
    stage.act(ANNA, reference, Withdraw(REASON))
    return WooRoom(stage, reference)
