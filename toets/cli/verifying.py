"""The command that checks a document: with the register when it is at hand, else without."""

import json
import sys
from argparse import Namespace
from pathlib import Path

from toets.bootstrap import Settings, Toets, open_if_made
from toets.documents.opening import LARGEST_FILE
from toets.domain.canonical import to_plain
from toets.domain.verification import CheckCode, Outcome, Result, Verification
from toets.errors import SettingsError
from toets.services.examining import verify_offline
from toets.texts import verification as texts
from toets.texts.explain import explain


def verify(parsed: Namespace) -> int:
    """Print what a file is worth, with the reasons; 2 without a file.

    1 when it is no genuine document, and also when nothing tells whose keys signed it: a program
    that looks at the status alone must not take a forger's signature for ours.
    """
    unread = next(
        (path for path in (parsed.file, parsed.roots) if path and not path.is_file()), None
    )
    if unread is not None:
        print(f"{unread} is geen bestand. Controleer de naam.", file=sys.stderr)
        return 2
    try:
        found = _verified(_read(parsed.file), _settings(parsed.roots), offline=parsed.offline)
    except OSError:
        print(f"{parsed.file} is niet te lezen. Controleer uw rechten.", file=sys.stderr)
        return 2
    except (
        SettingsError
    ) as error:  # the certificates: 1 would say that the document is not genuine
        print(explain(error), file=sys.stderr)
        return 2
    if parsed.json:
        print(json.dumps(_plain(found), indent=2, ensure_ascii=False))
    else:
        print("\n".join(_lines(found)))
    return 1 if found.outcome is Outcome.NOT_GENUINE or _is_by_whomever(found) else 0


def _is_by_whomever(found: Verification) -> bool:
    results = {check.code: check.result for check in found.checks}
    known = results.get(CheckCode.REGISTER) is Result.PASSED
    return not known and results.get(CheckCode.TRUSTED) is Result.NOT_CHECKED


def _settings(roots: Path | None) -> Settings:
    settings = Settings()
    return settings.model_copy(update={"trusted": roots}) if roots else settings


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        # One more than a document may have tells that it is too large.
        return file.read(LARGEST_FILE + 1)


def _verified(content: bytes, settings: Settings, *, offline: bool) -> Verification:
    opened = "offline" if offline else open_if_made(settings)
    if not isinstance(opened, Toets):
        return verify_offline(content, settings.trusted_file, opened)
    try:
        return opened.verifying.verify(content)
    finally:
        opened.close()


def _plain(found: Verification) -> dict[str, object]:
    return {
        "outcome": found.outcome.value,
        "verdict": texts.verdict(found),
        "is_test": found.is_test,
        **to_plain(found),
    }


def _lines(found: Verification) -> list[str]:
    return [
        texts.verdict(found),
        *([texts.TEST_WARNING] if found.is_test else []),
        *([texts.says_it_is(found.claim)] if found.claim else []),
        f"SHA-256: {found.sha256}",
        *(f"Ondertekend: {texts.signature(signed)}" for signed in found.signatures),
        *(
            f"[{texts.RESULT[check.result]}] {said}"
            for check in texts.told_first(found.checks)
            for said in texts.reasons(check)
        ),
    ]
