"""What the operator at the shell may do; each call is an event with the name of who typed."""

from dataclasses import dataclass

from toets.domain.audit import SYSTEM_CHAIN
from toets.domain.case import Case
from toets.domain.owed import OUTCOMES, Owed
from toets.domain.workflow import Status
from toets.errors import NotFoundError
from toets.services.context import Context, Line, record, record_outside
from toets.store import cases, issued
from toets.store.issued import Issued


@dataclass(frozen=True)
class CaseLine:
    """A case in the operator's list."""

    reference: str
    status: Status
    title: str


class Operating:
    """Reads for the operator; writing goes through the services that everybody uses."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def list_cases(self, operator: str) -> tuple[CaseLine, ...]:
        """Return every case, newest first."""
        context = self._context
        with context.database.writing() as tx:
            found = cases.find_many(tx, context.rules)
            record_outside(tx, SYSTEM_CHAIN, operator, context.clock(), Line("list_cases"))
        return tuple(CaseLine(case.reference, case.status, case.title) for case in found)

    def show_case(self, operator: str, reference: str) -> Case:
        """Return the whole case.

        Raises:
            NotFoundError: There is no such case.
        """
        context = self._context
        with context.database.writing() as tx:
            case = cases.get(tx, reference, context.rules)
            record(tx, operator, context.clock(), case, case, Line("read"))
        return case

    def document(self, operator: str, reference: str, kind: str = "") -> Issued:
        """Return the newest issued document of this kind; of any outcome when no kind is named.

        Raises:
            NotFoundError: There is no such case or document.
        """
        context = self._context
        with context.database.writing() as tx:
            case = cases.get(tx, reference, context.rules)
            kinds = {kind} if kind else OUTCOMES.keys()
            keys = [Owed.of(found) for found in case.documents if found.kind in kinds]
            document = issued.find(tx, reference, keys[-1]) if keys else None
            if document is None:
                raise NotFoundError("document")
            line = Line("read_document", note=document.sha256)
            record(tx, operator, context.clock(), case, case, line)
        return document
