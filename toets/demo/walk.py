"""`toets demo`: one whole case from draft to binding verdict, told as it happens."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

from toets.bootstrap import Settings, Toets, open_toets, utc_now
from toets.demo.accounts import BY_NAME
from toets.demo.clock import SetClock
from toets.demo.dossier import Act, read_dossier
from toets.demo.playing import DOSSIERS, Player, add_people
from toets.domain.calendar import amsterdam_day
from toets.domain.canonical import to_plain
from toets.domain.case import Case
from toets.texts import formats, labels

WALKED = "01-foto-s-op-telefoons.yaml"

Print = Callable[[str], None]


def walk(out: Path, show: Print) -> None:
    """Play the first demo case in a database of its own, leaving its papers in `out`."""
    out.mkdir(parents=True, exist_ok=True)
    kept = out / "toets.db"
    kept.unlink(missing_ok=True)
    dossier = read_dossier(DOSSIERS / WALKED)
    today = amsterdam_day(utc_now())
    clock = SetClock(datetime.combine(today + timedelta(days=dossier.begun), time(8), UTC))
    settings = Settings(demo=True, password_memory=1024, password_passes=1)
    toets = open_toets(f"sqlite:///{kept}", clock, settings)
    add_people(toets)
    player = Player(toets, clock, today)
    reference = player.play(dossier, lambda ref, act, case: show(_told(ref, act, case)))
    _leave(toets, player.case(reference), out, show)
    toets.close()
    kept.unlink()


def _told(reference: str, act: Act | None, case: Case) -> str:
    status = labels.STATUS[case.status]
    if act is None:
        return f"{reference} begonnen: {case.title} ({status})"
    day = formats.day(amsterdam_day(case.facts[-1].at))
    return f"{day}  {BY_NAME[act.who].name}: {act.do} → {status}"


def _leave(toets: Toets, case: Case, out: Path, show: Print) -> None:
    document = toets.operating.document("OPERATOR:demo", case.reference)
    (out / "decision.pdf").write_bytes(document.content)
    facts = [{"kind": fact.kind, **to_plain(fact)} for fact in case.facts]
    plain = {"reference": case.reference, "status": case.status.value, "facts": facts}
    (out / "case.json").write_text(json.dumps(plain, indent=2, ensure_ascii=False))
    toets.auditing.export(out / "audit")
    report = toets.auditing.verify()
    show(f"Document uitgegeven: {formats.size(len(document.content))}, SHA-256 {document.sha256}")
    show(f"Logboek: {report.events} gebeurtenissen, {len(report.breaks)} afwijkingen.")
