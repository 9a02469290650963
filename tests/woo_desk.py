"""Two Woo officers at work on the public version of a case, for tests of the services and screens."""

from dataclasses import dataclass

from builders import ANSWERS, a_use
from cast import ANNA, WOUT, a_person
from stage import PASSWORD, Stage

from toets.domain.deeds import Start
from toets.domain.person import Person, Role
from toets.domain.woo import Ground, ItemJudgement, Judgement, Publication, Redaction
from toets.services.context import Actor
from toets.services.peopling import NewAccount
from toets.services.publishing import OpenedPublication, Published, Publishing

PAULA = a_person("P045", "Paula Openbaar", Role.WOO_OFFICER)
HIDDEN = "onze eenheid"
A3 = ANSWERS["A3"].text


@dataclass
class Work:
    """A case with a secret in it, and two Woo officers who opened it with a reason."""

    stage: Stage
    reference: str
    wout: Actor
    paula: Actor

    @property
    def publishing(self) -> Publishing:
        """The service."""
        return self.stage.toets.publishing

    @property
    def opened(self) -> OpenedPublication:
        """What Wout sees."""
        return self.publishing.opened(self.wout, self.reference)

    @property
    def publication(self) -> Publication:
        """What is under way, or was established last."""
        found = self.opened.publication
        assert found is not None
        return found

    @property
    def version(self) -> int:
        """The current version of it."""
        return self.publication.version

    @property
    def place(self) -> str:
        """Where the secret stands."""
        (found,) = [p.place for p in self.opened.passages if p.text == A3]
        return found

    def secret(self) -> Redaction:
        """The secret, left out."""
        return Redaction(self.place, 7, 19, Ground.PRIVACY, "Te herleiden tot iemand.")

    def judge_files(self, judgement: Judgement = Judgement.PUBLIC) -> None:
        """Let Wout judge every attachment so."""
        for item in self.opened.items:
            if item.is_file:
                judged = ItemJudgement(item.id, judgement)
                self.publishing.judge_item(self.wout, self.reference, self.version, judged)

    def offered(self) -> int:
        """Let Wout leave the secret out, judge the attachments and offer it."""
        self.publishing.begin(self.wout, self.reference)
        redactions = [self.secret()]
        self.publishing.redact(self.wout, self.reference, self.version, redactions)
        self.judge_files()
        return self.publishing.offer(self.wout, self.reference, self.version)

    def established(self) -> Published:
        """Let Paula establish what Wout offers."""
        version = self.offered()
        return self.publishing.establish(self.paula, self.reference, version)


def start_and_use(stage: Stage, reference: str) -> None:
    """Let Anna begin the use and record one."""
    stage.act(ANNA, reference, Start())
    stage.act(ANNA, reference, a_use())


def open_with_reason(stage: Stage, person: Person, reference: str) -> Actor:
    actor = stage.signed_in(person)
    stage.toets.reading.open(actor, reference, "Woo-verzoek 2026-12")
    return actor


def work_on(stage: Stage, scene: str = "permitted") -> Work:
    """Let both officers open the case of this scene with a reason."""
    stage.toets.people.add([NewAccount(PAULA, "paula", PASSWORD)], added_by="TEST")
    reference = stage.scenes[scene]
    officers = [open_with_reason(stage, person, reference) for person in (WOUT, PAULA)]
    return Work(stage, reference, *officers)
