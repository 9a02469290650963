"""Files that show how a condition of a permission is met, before a report names them."""

from contextlib import AbstractContextManager
from datetime import datetime

from toets.domain.answer import Attachment
from toets.domain.case import Case
from toets.domain.conditions import evidence_key
from toets.domain.facts import ConditionReported
from toets.domain.rights import rights_obstacles
from toets.domain.sight import Sight, view
from toets.domain.workflow import Step, steps_from
from toets.errors import InputRefusedError, NotFoundError, Obstacle, TransitionRefusedError
from toets.services.context import Actor, Context, the_person
from toets.services.intake import taken_in
from toets.services.proceedings import Proceedings
from toets.store import cases, drafts
from toets.store.database import Tx

# A permission lasts for years: the bound is on each of its conditions, not on all of them together.
MOST_FILES = 40


class Evidencing:
    """Keeps evidence for its authors. No event: what is reported with it is the record."""

    def __init__(self, context: Context, proceedings: Proceedings) -> None:
        self._context = context
        self._proceedings = proceedings

    def attach(
        self, actor: Actor, reference: str, condition: int, name: str, content: bytes
    ) -> Attachment:
        """Keep a file for a condition after its content was checked.

        `condition` is its number in the signed text. The file counts once a report names its id.

        Raises:
            InputRefusedError: The content is not what is allowed, too large, or one file too many.
            NotFoundError: No such case or condition, or the actor may not know of it.
            TransitionRefusedError: The actor is no author, or there is no permission to report on.
        """
        now, key = self._context.clock(), evidence_key(condition)
        file = taken_in(key, name, content, actor.number, now)
        with self._refusing(actor, reference), self._context.database.writing() as tx:
            case = self._reportable(tx, actor, reference, "attach_evidence", now)
            text = case.merged_text
            if text is None or not 1 <= condition <= len(text.numbered):
                raise NotFoundError("condition")
            if sum(kept.question == key for kept in case.draft.attachments) >= MOST_FILES:
                too_many = Obstacle.of("evidence.too_many", number=condition, most=MOST_FILES)
                raise InputRefusedError([too_many])
            drafts.add_file(tx, reference, file, content)
        return file

    def detach(self, actor: Actor, reference: str, attachment: str) -> None:
        """Take evidence away that no report names yet.

        Raises:
            InputRefusedError: A report names it: what was reported stays.
            NotFoundError: No such case or evidence, or the actor may not know of it.
            TransitionRefusedError: The actor is no author, or there is no permission to report on.
        """
        with self._refusing(actor, reference), self._context.database.writing() as tx:
            now = self._context.clock()
            case = self._reportable(tx, actor, reference, "detach_evidence", now)
            if attachment not in _evidence(case):
                raise NotFoundError("attachment")
            if any(attachment == f.id for r in case.of(ConditionReported) for f in r.files):
                raise InputRefusedError([Obstacle.of("evidence.reported")])
            drafts.remove_file(tx, reference, attachment)

    def _refusing(self, actor: Actor, reference: str) -> AbstractContextManager[None]:
        return self._proceedings.logging_refusals(actor, reference)

    def _reportable(
        self, tx: Tx, actor: Actor, reference: str, action: str, now: datetime
    ) -> Case:
        case = cases.get(tx, reference, self._context.rules)
        person = the_person(tx, actor.number, now)
        found = rights_obstacles(case, Step.REPORT_CONDITION, person)
        if view(case, person).sight is Sight.NONE:
            found = (Obstacle.of("rights.unseen"),)
        elif not found and Step.REPORT_CONDITION not in steps_from(case.status):
            found = (Obstacle.of("status.wrong", step=action, status=case.status),)
        if found:
            raise TransitionRefusedError(action, case.status, found)
        return case


def _evidence(case: Case) -> frozenset[str]:
    text = case.merged_text
    numbers = range(1, len(text.numbered) + 1) if text else ()
    keys = {evidence_key(number) for number in numbers}
    return frozenset(file.id for file in case.draft.attachments if file.question in keys)
