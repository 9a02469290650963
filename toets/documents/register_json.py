"""The register of uses as JSON: what every employee may know of each permission."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from toets.domain.canonical import canonical_bytes
from toets.domain.conditions import ConditionItem
from toets.domain.register import RegisterEntry, ScopeLine
from toets.texts.answers import answer_text

FORMAT = "toets-register"
FORMAT_VERSION = 1

# Told as they are; the others are put together below.
_PLAIN = (
    "reference",
    "title",
    "unit",
    "is_experiment",
    "status",
    "regime",
    "units",
    "valid_from",
    "valid_until",
    "ended_on",
    "maximum",
    "used",
    "left",
    "evaluations",
    "interruptions",
    "renews",
    "renewed_by",
    "documents",
)


def register_json(entries: Iterable[RegisterEntry], at: datetime) -> bytes:
    """Return the entries, in their order, as canonical JSON; `at` (UTC) is when they stood so."""
    return canonical_bytes(
        {
            "format": FORMAT,
            "format_version": FORMAT_VERSION,
            "at": at,
            "permissions": [_entry(entry) for entry in entries],
        }
    )


def _entry(entry: RegisterEntry) -> dict[str, Any]:
    return {
        **{name: getattr(entry, name) for name in _PLAIN},
        "may_be_used": entry.may_be_used,
        "reason": entry.standing.reason,
        "scope": [_scope_line(line) for line in entry.scope],
        "conditions": [_condition(item) for item in entry.conditions],
    }


def _scope_line(line: ScopeLine) -> dict[str, Any]:
    return {
        "label": line.label,
        "question": line.question.id,
        "answer": answer_text(line.question, line.answer),
    }


def _condition(item: ConditionItem) -> dict[str, Any]:
    return {
        "number": item.number,
        "condition": item.condition,
        "due": item.due,
        "state": item.state,
        "is_overdue": item.is_overdue,
    }
