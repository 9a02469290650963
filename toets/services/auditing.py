"""Checking the record: chains that hold, and statuses that the events lead to."""

from dataclasses import dataclass
from pathlib import Path

from toets.domain.audit import SYSTEM_CHAIN, Break, Event, chain_breaks, replayed_status
from toets.domain.machine import NoSuchRowError
from toets.services.context import Context
from toets.store import cases, events
from toets.store.cases import KeptRecord
from toets.store.events import Lines


@dataclass(frozen=True)
class Report:
    """What a check of the whole record found; `breaks` is empty when it holds."""

    chains: int
    events: int
    breaks: tuple[Break, ...]


class Auditing:
    """Checks the audit log, and hands it out."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def verify(self) -> Report:
        """Return what is wrong with the chains, the replayed statuses and the facts' hashes."""
        with self._context.database.reading() as tx:
            heads = events.heads(tx)
            lines = {chain: events.lines(tx, chain) for chain in heads}
            kept = cases.kept_records(tx)
        breaks = [
            b for chain, head in heads.items() for b in chain_breaks(chain, lines[chain], head)
        ]
        for reference, record in kept.items():
            breaks += _case_breaks(reference, record, lines.get(reference, ()))
        lost = heads.keys() - kept.keys() - {SYSTEM_CHAIN}
        breaks += [Break(chain, len(lines[chain]), "case") for chain in sorted(lost)]
        return Report(len(heads), sum(map(len, lines.values())), tuple(breaks))

    def export(self, folder: Path) -> None:
        """Write each chain to a file of its own in `folder`: canonical JSON, one event a line."""
        folder.mkdir(parents=True, exist_ok=True)
        with self._context.database.reading() as tx:
            for chain in events.heads(tx):
                lines = [document for _, document, _ in events.lines(tx, chain)]
                (folder / f"{chain}.jsonl").write_bytes(b"".join(line + b"\n" for line in lines))


def _case_breaks(reference: str, kept: KeptRecord, lines: Lines) -> list[Break]:
    """Return what the events of a case tell otherwise than its row and its facts."""
    try:
        log = events.read(lines)
    except ValueError:  # somebody wrote in it, so that the chain breaks there too
        return [Break(reference, len(lines), "unreadable")]
    found = [] if _replayed(log) == kept.status else [Break(reference, len(log), "status")]
    told = tuple((fact.kind, fact.sha256) for event in log for fact in event.facts)
    return found if told == kept.facts else [*found, Break(reference, len(log), "facts")]


def _replayed(log: tuple[Event, ...]) -> str:
    try:
        return replayed_status(log).value
    except NoSuchRowError:
        return ""
