"""Commands that run or prepare toets."""

import json
import sys
import tempfile
from argparse import Namespace
from contextlib import nullcontext
from dataclasses import asdict
from pathlib import Path

from toets.bootstrap import Settings, open_toets
from toets.catalogue.checking import check as check_files
from toets.demo.loading import account_lines, load_when_empty
from toets.demo.walk import walk
from toets.texts.notices import DONE_WORK


def serve(parsed: Namespace) -> int:
    """Serve the screens on the loopback address until stopped."""
    from toets.ui.web.serve import serve as serve_screens  # noqa: PLC0415 -- Streamlit costs a second; no other command needs it

    if Settings().demo:
        _prepare_demo(parsed.port)
    serve_screens(port=parsed.port)
    return 0


def _prepare_demo(port: int) -> None:
    print(
        "De voorbeeldzaken worden klaargezet. Dat duurt de eerste keer ongeveer een halve minuut."
    )
    load_when_empty(Settings())
    print(f"Open http://localhost:{port} en meld u aan als een van deze verzonnen personen:")
    print("\n".join(account_lines()), flush=True)


def demo(parsed: Namespace) -> int:
    """Play one whole case in a throw-away database, and tell what happens."""
    folder = nullcontext(parsed.out) if parsed.out else tempfile.TemporaryDirectory()
    with folder as out:
        walk(Path(out), print)
    if parsed.out:
        print(f"De stukken staan in {parsed.out}: decision.pdf, case.json en audit/.")
    return 0


def check(parsed: Namespace) -> int:
    """Print all that is wrong with questionnaires; 0 when nothing is."""
    paths = parsed.paths or [Settings().questionnaires]
    problems = check_files(paths)
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems:
        return 1
    print("In orde: " + ", ".join(str(path) for path in paths))
    return 0


def remind(parsed: Namespace) -> int:
    """Do all that is due now; 1 when something failed. Meant for a scheduler, as often as it likes."""
    toets = open_toets()
    done = toets.due_work.run(_failed)
    toets.close()
    if parsed.json:
        print(json.dumps(asdict(done), indent=2))
    else:
        print("\n".join(f"{name}: {getattr(done, key)}" for key, name in DONE_WORK.items()))
    return 1 if done.failed else 0


def _failed(where: str, error: Exception) -> None:
    print(f"Niet gelukt: {where} ({type(error).__name__}).", file=sys.stderr)


def migrate(_parsed: Namespace) -> int:
    """Bring the tables to the newest version."""
    open_toets().close()
    print("De database is op de nieuwste stand.")
    return 0


def settings(parsed: Namespace) -> int:
    """Print the settings in force, without secrets."""
    found = Settings()
    shown = {
        "TOETS_DATABASE_URL": _without_password(found.url),
        "TOETS_DATA_DIR": str(found.data_dir),
        "TOETS_QUESTIONNAIRES": str(found.questionnaires),
        "TOETS_DEMO": str(int(found.demo)),
        "TOETS_ADDRESS": found.address,
        "TOETS_SMTP_HOST": found.smtp_host,
        "TOETS_SMTP_PORT": str(found.smtp_port),
        "TOETS_SMTP_USERNAME": found.smtp_username,
        "TOETS_SMTP_STARTTLS": str(int(found.smtp_starttls)),
        "TOETS_MAIL_FROM": found.mail_from,
    }
    if parsed.json:
        print(json.dumps(shown, indent=2))
    else:
        print("\n".join(f"{name}={value}" for name, value in shown.items()))
    return 0


def _without_password(url: str) -> str:
    scheme, separator, rest = url.partition("://")
    _secret, at, place = rest.rpartition("@")
    return f"{scheme}{separator}***@{place}" if at else url
