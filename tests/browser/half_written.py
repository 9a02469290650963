"""Advices and judgements that were begun before: all of it but the last part, kept by the services."""

import json
from collections.abc import Mapping
from dataclasses import replace

from browser.site import Site

from toets.bootstrap import utc_now
from toets.demo.acting import deed_of
from toets.demo.dossier import Act, on_days
from toets.domain.calendar import amsterdam_day
from toets.ui.writing import advice
from toets.ui.writing.kept import Value


def begin_advice(site: Site, reference: str, act: Act, *, without: str = "") -> None:
    """Let a member of a dossier write every theme but one, if one is named; opinion and summary stay open."""
    case, today = site.case(reference), amsterdam_day(utc_now())
    deed = deed_of(replace(act, said=on_days(act.said, today)), case, today)
    open_fields = {advice.score_field(without), advice.reasons_field(without)}
    open_fields |= {advice.OPINION, advice.SUMMARY}
    fields = {
        name: value for name, value in advice.fields_from(deed).items() if name not in open_fields
    }
    _keep(site, act.who, reference, advice.form_of(case).name, fields)


def begin_judgement(site: Site, reference: str, who: str, reasons: Mapping[str, str]) -> None:
    """Let a holder write considerations per point; the outcome stays open."""
    case = site.case(reference)
    fields: dict[str, Value] = {f"point.{point}": text for point, text in reasons.items()}
    _keep(site, who, reference, f"oordeel/{case.version_number}/{case.round}", fields)


def _keep(site: Site, who: str, reference: str, form: str, fields: Mapping[str, Value]) -> None:
    document = json.dumps(fields).encode()
    site.toets.noting.keep(site.actor(who), reference, form, document)
