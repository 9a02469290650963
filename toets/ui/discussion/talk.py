"""What somebody reads and may do in the discussions of one case, and the form their words are kept in."""

from collections.abc import Callable
from dataclasses import dataclass

from toets.domain.case import Case
from toets.domain.deeds import Deed
from toets.domain.gathering import contacts
from toets.domain.rights import offered
from toets.domain.sight import view
from toets.domain.threads import Thread, threads
from toets.domain.workflow import Status, Step
from toets.services.opened import OpenedCase
from toets.texts.screens import bespreking as words
from toets.texts.screens import zaak as case_words
from toets.ui import session
from toets.ui.names import name_of
from toets.ui.widgets import attempt
from toets.ui.writing.kept import Form, Kept


@dataclass(frozen=True)
class Talk:
    """The discussions that somebody may read; `may_talk` tells whether they take part as well.

    `name_of` gives the name of who said something.
    """

    case: Case
    threads: tuple[Thread, ...]
    may_talk: bool
    name_of: Callable[[str], str]
    form: Form
    kept: Kept

    @property
    def is_author(self) -> bool:
        """Whether the reader is an author: what they begin is always for the authors too."""
        return session.actor().number in self.case.authors

    @property
    def open(self) -> tuple[Thread, ...]:
        """The discussions that nobody settled."""
        return tuple(thread for thread in self.threads if not thread.is_resolved)

    def at(self, *questions: str) -> tuple[Thread, ...]:
        """Return the discussions about these questions, the open ones first."""
        found = [thread for thread in self.threads if thread.question in questions]
        return tuple(sorted(found, key=lambda thread: thread.is_resolved))

    def readers(self, *, for_author: bool) -> str:
        """Return in a sentence who reads a discussion."""
        is_draft = self.case.status is Status.DRAFT
        sentences = words.READERS_OF_DRAFT if is_draft else words.READERS
        return sentences[for_author]

    def say(self, deed: Deed, key: str) -> bool:
        """Do a deed of the discussion; a refusal is shown, and False is returned."""
        proceedings, reference = session.services().proceedings, self.case.reference
        seen = attempt(lambda: proceedings.act(session.actor(), reference, deed), key=key)
        return seen is not None


def talk_about(opened: OpenedCase) -> Talk:
    """Return the discussions of a case that was opened to read."""
    form = form_of(opened.case.reference)
    return Talk(
        case=opened.case,
        threads=opened.gathering.threads,
        may_talk=Step.COMMENT in opened.offered and _is_shared(opened.case),
        name_of=lambda number: name_of(opened, number),
        form=form,
        kept=form.read(),
    )


def talk_about_draft(case: Case) -> Talk:
    """Return the discussions of a draft that its author is writing; `case` is the whole case."""
    person = session.me().person
    seen, form = view(case, person).case, form_of(case.reference)
    return Talk(
        case=seen,
        threads=threads(seen),
        may_talk=Step.COMMENT in offered(case, person) and _is_shared(case),
        name_of=_name_of_anybody,
        form=form,
        kept=form.read(),
    )


def _is_shared(case: Case) -> bool:
    """Tell whether there is anybody to talk with: a draft is discussed only once it was opened."""
    return case.status is not Status.DRAFT or bool(contacts(case))


def _name_of_anybody(number: str) -> str:
    person = session.services().people.everyone().get(number)
    return person.name if person else case_words.SOMEBODY


def form_of(reference: str) -> Form:
    """Return the form in which half-typed remarks on a case are kept."""
    return Form(reference, "bespreking")
