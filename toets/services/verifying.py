"""Says what a document is worth, by the register, its chain, and the signatures in the file."""

import hashlib
from collections.abc import Callable
from datetime import datetime
from enum import Enum, auto
from pathlib import Path

from toets.documents.build import DocumentSource, record_of
from toets.documents.record import CaseRecord, record_bytes
from toets.domain.audit import SYSTEM_CHAIN, chain_breaks
from toets.domain.calendar import amsterdam_day
from toets.domain.case import Case
from toets.domain.owed import Owed, case_when_due
from toets.domain.seals import Seal, sealings
from toets.domain.sight import Sight, view
from toets.domain.verification import (
    PUBLICATION,
    REPORT,
    Check,
    CheckCode,
    Claim,
    Result,
    Verification,
)
from toets.errors import DocumentRefusedError, NotFoundError
from toets.services.claims import Claimed, claimed
from toets.services.context import Actor, Context, the_person
from toets.services.examining import Known, certificates, examined, nothing_known, refused
from toets.services.reporting import ACTION as READ_REPORT
from toets.store import cases, events, people, publications
from toets.store.database import Tx


class _Reach(Enum):
    """How much of a case an answer may rest on."""

    NOTHING = auto()
    HASHES = auto()
    ALL = auto()


_Reaching = Callable[[Case | None], _Reach]


class Verifying:
    """Checks documents; changes nothing, and keeps nothing of what it was given."""

    def __init__(self, context: Context, trusted: Path) -> None:
        self._context = context
        self._trusted = trusted

    def verify(self, content: bytes) -> Verification:
        """Return what the file is worth, by the whole register; for who runs this installation.

        Raises:
            SettingsError: The trusted certificates cannot be understood.
        """
        return self._verify(content, lambda _case: _Reach.ALL)

    def verify_for(self, actor: Actor, content: bytes) -> Verification:
        """Return what the file is worth, by no more of the register than the actor may know.

        Of a case that they may not know, and of one that is not there, it tells alike: only what
        the file itself shows.

        Raises:
            NotFoundError: There is no such active person.
            SettingsError: The trusted certificates cannot be understood.
        """
        context, now = self._context, self._context.clock()
        with context.database.reading() as tx:
            person = the_person(tx, actor.number, now)

        def reach(case: Case | None) -> _Reach:
            seen = view(case, person) if case else None
            if seen is None or seen.sight is Sight.NONE:
                return _Reach.NOTHING
            # Who reads with a reason only has given none here.
            is_open = seen.sight is Sight.FULL and not seen.needs_reason
            return _Reach.ALL if is_open else _Reach.HASHES

        return self._verify(content, reach)

    def _verify(self, content: bytes, reach: _Reaching) -> Verification:
        try:
            said = claimed(content)
            with self._context.database.reading() as tx:
                known = self._known(tx, said, hashlib.sha256(content).hexdigest(), reach)
            return examined(content, said, certificates(self._trusted), known)
        except DocumentRefusedError as error:
            return refused(content, error)

    def _known(self, tx: Tx, said: Claimed, sha256: str, reach: _Reaching) -> Known:
        if said.claim.kind == REPORT:
            return _of_report(tx, said.claim.year, sha256)
        case = self._case(tx, said.claim.reference)
        allowed = reach(case)
        if allowed is _Reach.NOTHING and not self._is_public(tx, said.claim):
            return nothing_known("unseen")
        if case is None:
            return Known((_failed(CheckCode.REGISTER, "unknown_case"),))
        if said.record is None:
            return _of_publication(tx, said.claim, sha256)
        was_issued = (said.owed, sha256) in _issued(case)
        if not was_issued and allowed is _Reach.HASHES:
            return Known((_failed(CheckCode.REGISTER, "other_file"),))
        return _of_case(tx, case, said.owed, said.record, sha256 if was_issued else "")

    def _is_public(self, tx: Tx, claim: Claim) -> bool:
        """Say whether everybody may know of this public version by now."""
        today = amsterdam_day(self._context.clock())
        return claim.kind == PUBLICATION and any(
            (each.reference, each.number) == (claim.reference, claim.version)
            for each in publications.published(tx, today)
        )

    def _case(self, tx: Tx, reference: str) -> Case | None:
        try:
            return cases.get(tx, reference, self._context.rules)
        except NotFoundError:
            return None


def _issued(case: Case) -> set[tuple[Owed, str]]:
    return {(Owed.of(document), document.sha256) for document in case.documents}


def _of_report(tx: Tx, year: int, sha256: str) -> Known:
    made_at = _told(tx, SYSTEM_CHAIN, READ_REPORT, f"{year} pdf {sha256}")
    if made_at is None:
        return Known((_failed(CheckCode.REGISTER, "unknown_report"),))
    checks = (Check(CheckCode.REGISTER, Result.PASSED), _chain(tx, SYSTEM_CHAIN))
    return Known(checks, None, made_at, was_issued=True)


def _of_publication(tx: Tx, claim: Claim, sha256: str) -> Known:
    note = f"{claim.version} {sha256}"
    kept = (each.publication for each in publications.of_case(tx, claim.reference))
    if note not in {f"{each.number} {each.sha256}" for each in kept}:
        return Known((_failed(CheckCode.REGISTER, "other_file"),))
    made_at = _told(tx, claim.reference, "establish_publication", note)
    chain = _chain(tx, claim.reference) if made_at else _failed(CheckCode.CHAIN, "no_event")
    checks = (Check(CheckCode.REGISTER, Result.PASSED), chain)
    return Known(checks, None, made_at, was_issued=True)


def _of_case(tx: Tx, case: Case, owed: Owed, record: CaseRecord, sha256: str) -> Known:
    """Return what the register knows of a document; `sha256` is empty when it issued another one."""
    recorded, asked = _record(tx, case, owed, record), _asked(case, owed)
    if not sha256:
        return Known((_failed(CheckCode.REGISTER, "other_file"), recorded), asked)
    issued_at = _told(tx, case.reference, "issue", f"{owed.kind} {sha256}")
    chain = _chain(tx, case.reference) if issued_at else _failed(CheckCode.CHAIN, "no_event")
    checks = (Check(CheckCode.REGISTER, Result.PASSED), chain, recorded)
    return Known(checks, asked, issued_at, was_issued=True)


def _failed(code: CheckCode, because: str) -> Check:
    return Check(code, Result.FAILED, (because,))


def _told(tx: Tx, chain: str, action: str, note: str) -> datetime | None:
    """Return when an event of this chain told this, or None when none did."""
    lines = tuple(line for line in events.lines(tx, chain) if note.encode() in line[1])
    try:
        found = events.read(lines)
    except ValueError:  # somebody wrote in it
        return None
    return next(
        (event.at for event in found if (event.action, event.note) == (action, note)), None
    )


def _chain(tx: Tx, chain: str) -> Check:
    broken = chain_breaks(chain, events.lines(tx, chain), events.heads(tx).get(chain, ""))
    if broken:
        return _failed(CheckCode.CHAIN, "broken")
    return Check(CheckCode.CHAIN, Result.PASSED)


def _record(tx: Tx, case: Case, owed: Owed, record: CaseRecord) -> Check:
    source = DocumentSource(case, people.named(tx), case.opened_at, audit_head="")
    try:
        is_same = record_bytes(record_of(owed, source)) == record_bytes(record)
    except ValueError:
        is_same = False
    if is_same:
        return Check(CheckCode.RECORD, Result.PASSED)
    return _failed(CheckCode.RECORD, "differs")


def _asked(case: Case, owed: Owed) -> tuple[Seal, ...] | None:
    try:
        return tuple(each.seal for each in sealings(case_when_due(case, owed), owed))
    except ValueError:
        return None
