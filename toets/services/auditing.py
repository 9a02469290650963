"""Checking the record: chains that hold, and statuses that the events lead to."""

from dataclasses import dataclass
from pathlib import Path

from toets.domain.audit import Break, Event, chain_breaks, replayed_status
from toets.domain.canonical import digest
from toets.services.context import Context
from toets.store import cases, events


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
        breaks: list[Break] = []
        count = 0
        with self._context.database.reading() as tx:
            heads = events.heads(tx)
            for chain, head in heads.items():
                lines = events.lines(tx, chain)
                count += len(lines)
                breaks += chain_breaks(chain, lines, head)
            for case in cases.find_many(tx, self._context.rules):
                log = events.of(tx, case.reference)
                breaks += _replay_breaks(case.reference, case.status.value, log)
                told = [fact.sha256 for event in log for fact in event.facts]
                if told != [digest(fact) for fact in case.facts]:
                    breaks.append(Break(case.reference, len(log), "facts"))
        return Report(len(heads), count, tuple(breaks))

    def export(self, folder: Path) -> None:
        """Write each chain to a file of its own in `folder`: canonical JSON, one event a line."""
        folder.mkdir(parents=True, exist_ok=True)
        with self._context.database.reading() as tx:
            for chain in events.heads(tx):
                lines = [document for _, document, _ in events.lines(tx, chain)]
                (folder / f"{chain}.jsonl").write_bytes(b"".join(line + b"\n" for line in lines))


def _replay_breaks(reference: str, status: str, log: tuple[Event, ...]) -> list[Break]:
    if replayed_status(log).value == status:
        return []
    return [Break(reference, len(log), "status")]
