"""Commands about cases, documents and the audit log, for the operator of the installation."""

import hashlib
import json
import sys
from argparse import Namespace
from contextlib import closing
from pathlib import Path
from typing import Any

from toets.bootstrap import open_toets
from toets.cli.operator import operator_name
from toets.documents.case_file.form import case_json
from toets.documents.register_json import register_json
from toets.documents.sheets import csv_file
from toets.domain.canonical import to_plain
from toets.services.listing import permissions_sheet
from toets.services.operating import CaseLine
from toets.texts import labels


def list_cases(parsed: Namespace) -> int:
    """Print reference, status and title of every case."""
    toets = open_toets()
    found = toets.operating.list_cases(operator_name())
    toets.close()
    if parsed.json:
        _print_json([_plain(line) for line in found])
    else:
        for line in found:
            print(f"{line.reference}  {labels.STATUS[line.status]:<26}  {line.title}")
    return 0


def _plain(line: CaseLine) -> dict[str, str]:
    return {"reference": line.reference, "status": line.status.value, "title": line.title}


def show_case(parsed: Namespace) -> int:
    """Print one case; as JSON in the form of `export_case`."""
    with closing(open_toets()) as toets:
        case = toets.operating.show_case(operator_name(), parsed.reference)
    if parsed.json:
        print(case_json(case).decode())
        return 0
    print(f"{case.reference}  {labels.STATUS[case.status]}\n{case.title}")
    for version in case.versions:
        print(f"Versie {version.version}: {version.content_hash}")
    return 0


def export_case(parsed: Namespace) -> int:
    """Write one whole case to a file, as JSON that a proposal can begin from."""
    with closing(open_toets()) as toets:
        case = toets.operating.show_case(operator_name(), parsed.reference)
    return _written(parsed.out, case_json(case))


def export_register(parsed: Namespace) -> int:
    """Write the register of uses to a file, or print it; as JSON unless CSV is asked for."""
    with closing(open_toets()) as toets:
        found = toets.registering.export(operator_name())
    sheet = permissions_sheet(found.entries)
    as_csv = csv_file(sheet.head, sheet.rows)
    content = as_csv if parsed.csv else register_json(found.entries, found.at)
    if parsed.out is not None:
        return _written(parsed.out, content)
    print(content.decode("utf-8-sig").rstrip("\r\n"))
    return 0


def _written(out: Path, content: bytes) -> int:
    try:
        out.write_bytes(content)
    except OSError:
        print(f"{out} kan niet worden geschreven. Kies een andere plaats.", file=sys.stderr)
        return 1
    print(f"{out}  SHA-256 {hashlib.sha256(content).hexdigest()}")
    return 0


_KIND_OF = {slug: kind for kind, slug in labels.DOCUMENT_SLUG.items()}
KINDS = f"{', '.join(_KIND_OF)}; het nieuwste daarvan (anders de nieuwste uitkomst)"


def decision(parsed: Namespace) -> int:
    """Write the newest issued document of a case to a file: of its outcome, or of the kind asked for."""
    if parsed.kind and parsed.kind not in _KIND_OF:
        print(
            f"‘{parsed.kind}’ is geen soort document. Kies uit: {', '.join(_KIND_OF)}.",
            file=sys.stderr,
        )
        return 2
    toets = open_toets()
    kind = _KIND_OF.get(parsed.kind, "")
    document = toets.operating.document(operator_name(), parsed.reference, kind)
    toets.close()
    return _written(parsed.out, document.content)


def verify(parsed: Namespace) -> int:
    """Check chains, replayed statuses and hashes of facts; 1 when something does not fit."""
    toets = open_toets()
    report = toets.auditing.verify()
    toets.close()
    if parsed.json:
        _print_json(to_plain(report))
        return 1 if report.breaks else 3
    for found in report.breaks:
        print(
            f"{found.chain}, gebeurtenis {found.number}: klopt niet ({found.code})",
            file=sys.stderr,
        )
    if report.breaks:
        return 1
    print(f"Het logboek is heel: {report.events} gebeurtenissen in {report.chains} ketens.")
    print("Het is nog niet verankerd: er is geen bewijs van buiten deze database.")
    return 3


def export(parsed: Namespace) -> int:
    """Write every chain as one file of canonical JSON lines."""
    toets = open_toets()
    toets.auditing.export(parsed.out)
    toets.close()
    print(f"Het logboek staat in {parsed.out}.")
    return 0


def _print_json(value: Any) -> None:
    print(json.dumps(value, indent=2, ensure_ascii=False))
