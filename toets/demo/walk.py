"""`toets demo`: one whole case from draft to binding verdict, told as it happens."""

from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from toets.bootstrap import Settings, Toets, open_toets, utc_now
from toets.demo.accounts import BY_NAME
from toets.demo.clock import SetClock
from toets.demo.dossier import Act, read_dossier
from toets.demo.playing import DOSSIERS, Player, add_people
from toets.documents.case_file.form import case_json
from toets.domain.calendar import amsterdam_day
from toets.domain.case import Case
from toets.signing.settings import KeySource
from toets.signing.trusted import TRUSTED_NAME
from toets.texts import formats, labels, verification

WALKED = "01-foto-s-op-telefoons.yaml"

Print = Callable[[str], None]


def walk(out: Path, show: Print) -> None:
    """Play the first demo case in a database of its own, leaving its papers in `out`.

    It is signed with the test keys of this installation, so that `toets verify` knows them here;
    where real keys are set, with test keys of its own that are gone afterwards. Who trusts
    `vertrouwd.pem` can check the document anywhere with nothing else.
    """
    out.mkdir(parents=True, exist_ok=True)
    kept = out / "toets.db"
    kept.unlink(missing_ok=True)
    here = Settings()
    with TemporaryDirectory() as apart:
        keys = here.keys_folder if here.keys is KeySource.TEST else Path(apart)
        _play(kept, keys, show)
    kept.unlink()


def _play(kept: Path, keys: Path, show: Print) -> None:
    dossier = read_dossier(DOSSIERS / WALKED)
    today = amsterdam_day(utc_now())
    clock = SetClock(datetime.combine(today + timedelta(days=dossier.begun), time(8), UTC))
    settings = Settings(
        demo=True,
        password_memory=1024,
        password_passes=1,
        keys=KeySource.TEST,
        keys_dir=keys,
        trusted=None,
        tsa_url="",
    )
    toets = open_toets(f"sqlite:///{kept}", clock, settings)
    add_people(toets)
    player = Player(toets, clock, today)
    reference = player.play(dossier, lambda ref, act, case: show(_told(ref, act, case)))
    _leave(toets, player.case(reference), kept.parent, show)
    toets.close()


def _told(reference: str, act: Act | None, case: Case) -> str:
    status = labels.STATUS[case.status]
    if act is None:
        return f"{reference} begonnen: {case.title} ({status})"
    day = formats.day(amsterdam_day(case.facts[-1].at))
    return f"{day}  {BY_NAME[act.who].name}: {act.do} → {status}"


def _leave(toets: Toets, case: Case, out: Path, show: Print) -> None:
    document = toets.operating.document("OPERATOR:demo", case.reference)
    (out / "decision.pdf").write_bytes(document.content)
    (out / TRUSTED_NAME).write_bytes(toets.settings.trusted_file.read_bytes())
    verdict = verification.verdict(toets.verifying.verify(document.content))
    (out / "case.json").write_bytes(case_json(case))
    toets.auditing.export(out / "audit")
    report = toets.auditing.verify()
    show(f"Document uitgegeven: {formats.size(len(document.content))}, SHA-256 {document.sha256}")
    show(f"Gecontroleerd: {verdict}")
    show(f"Logboek: {report.events} gebeurtenissen, {len(report.breaks)} afwijkingen.")
