"""The one entrance to every document that a case may ask for."""

from collections.abc import Callable
from dataclasses import replace

from toets.documents.corrigendum import corrigendum_document
from toets.documents.decision import decision_document
from toets.documents.occasion import permission_at
from toets.documents.record import CaseRecord, case_record
from toets.documents.sealed import SealText, seal_texts
from toets.documents.source import DocumentSource, Matter, matter_of
from toets.documents.stopping import revocation_document, suspension_document
from toets.documents.use_extract import use_document
from toets.domain.owed import OUTCOMES, USE, Owed, case_when_due

__all__ = ["DocumentSource", "SealText", "build", "record_of", "seals_of"]

_OCCASIONS: dict[str, Callable[[Owed, DocumentSource], bytes]] = {
    "suspension": suspension_document,
    "revocation": revocation_document,
    "corrigendum": corrigendum_document,
    USE: use_document,
}


def build(owed: Owed, source: DocumentSource) -> bytes:
    """Return the document as a PDF, not yet signed: of the case as it was when it fell due.

    The same document and source give the same bytes, in any process; later acts change nothing.

    Raises:
        ValueError: The case does not ask for this document.
    """
    due = replace(source, case=case_when_due(source.case, owed))
    if owed.kind in OUTCOMES:
        return decision_document(due)
    return _OCCASIONS[owed.kind](owed, due)


def record_of(owed: Owed, source: DocumentSource) -> CaseRecord:
    """Return the record that this document encloses, to compare with the one in a file.

    Raises:
        ValueError: The case does not ask for this document.
    """
    return case_record(owed, _matter(owed, source))


def seals_of(owed: Owed, source: DocumentSource) -> tuple[SealText, ...]:
    """Return the signatures that this document asks for, in the order of signing.

    Raises:
        ValueError: The case does not ask for this document.
    """
    return seal_texts(owed, _matter(owed, source))


def _matter(owed: Owed, source: DocumentSource) -> Matter:
    due = replace(source, case=case_when_due(source.case, owed))
    return matter_of(due) if owed.kind in OUTCOMES else permission_at(owed, due)
