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
from toets.errors import ToetsError
from toets.signing.settings import KeySource
from toets.texts.explain import explain
from toets.texts.notices import DONE_WORK

TEST_KEYS = (
    "Let op: deze toets met echte gegevens ondertekent documenten met testsleutels. Die bewijzen niets."
    " Zet TOETS_KEYS op pkcs12 of pkcs11."
)


def serve(parsed: Namespace) -> int:
    """Serve the screens on the loopback address until stopped."""
    from toets.ui.web.serve import serve as serve_screens  # noqa: PLC0415 -- Streamlit costs a second; no other command needs it

    settings = Settings()
    if settings.demo:
        _prepare_demo(parsed.port)
    if key_warning(settings):
        print(key_warning(settings), file=sys.stderr)
    serve_screens(port=parsed.port)
    return 0


def key_warning(settings: Settings) -> str:
    """Return what whoever starts toets must know of its keys; empty when there is nothing to say."""
    return TEST_KEYS if settings.keys is KeySource.TEST and not settings.demo else ""


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
        print(
            f"De stukken staan in {parsed.out}: decision.pdf, vertrouwd.pem, case.json en audit/."
        )
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
    why = f" {explain(error)}" if isinstance(error, ToetsError) else ""
    print(f"Niet gelukt: {where} ({type(error).__name__}).{why}", file=sys.stderr)


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
        "TOETS_KEYS": found.keys.value,
        "TOETS_KEYS_DIR": str(found.keys_folder),
        "TOETS_PKCS11_MODULE": str(found.pkcs11_module or ""),
        "TOETS_PKCS11_TOKEN": found.pkcs11_token,
        "TOETS_TRUSTED": str(found.trusted_file),
        "TOETS_TSA_URL": _without_password(found.tsa_url),
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
