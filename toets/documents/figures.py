"""The figures of a yearly report as data, enclosed in its document."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from toets.documents.archive import Enclosure
from toets.documents.record import RecordedRules, recorded_rules
from toets.domain.canonical import canonical_bytes, to_plain
from toets.domain.questionnaire import Rulebook
from toets.domain.report import YearReport
from toets.texts.document import frame

FORMAT = "toets-jaarverslag-1"
FIGURES_NAME = "jaarverslag.json"


@dataclass(frozen=True)
class YearRecord:
    """Every figure of a report in plain values, as it was at `made_at` (UTC), and the rules then."""

    made_at: str
    rules: RecordedRules
    figures: Mapping[str, Any]
    format: str = FORMAT


def year_record(report: YearReport, rules: Rulebook, made_at: datetime) -> YearRecord:
    """Return the record of a report."""
    return YearRecord(to_plain(made_at), recorded_rules(rules), to_plain(report))


def figures_enclosure(report: YearReport, rules: Rulebook, made_at: datetime) -> Enclosure:
    """Return the record of a report as the file that goes with it."""
    octets = canonical_bytes(year_record(report, rules, made_at))
    return Enclosure(FIGURES_NAME, frame.FIGURES, octets)


def figures_from(octets: bytes) -> YearRecord:
    """Return the record that these bytes are.

    Raises:
        ValueError: They are not the canonical JSON of a record of this format.
    """
    try:
        plain = json.loads(octets)
        record = YearRecord(**{**plain, "rules": RecordedRules(**plain["rules"])})
        is_same = record.format == FORMAT and canonical_bytes(record) == octets
    except (TypeError, KeyError, RecursionError) as error:
        raise ValueError("no figures") from error
    if not is_same:
        raise ValueError("not the canonical form of figures")
    return record
