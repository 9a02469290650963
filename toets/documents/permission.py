"""The permission itself, in a document about what happened to it later."""

from toets.documents.blocks import Story, heading, lead_in, text
from toets.documents.choices import choice_named
from toets.documents.escape import Markup, escape, plain
from toets.documents.headline import validity
from toets.documents.markup import labelled
from toets.documents.pages import Key, Pages
from toets.documents.source import Matter
from toets.documents.tables import definitions, grid
from toets.domain.calendar import amsterdam_day
from toets.domain.corrigenda import TITLE, Corrigendum, corrigenda, title_now
from toets.domain.facts import Started
from toets.domain.joining import joins
from toets.texts.document import annexes, front, subject
from toets.texts.document import consequences as limits
from toets.texts.document import permission as texts
from toets.texts.document.proces_verbaal import document_hash
from toets.texts.formats import day, listed


def permission_section(matter: Matter, pages: Pages) -> Story:
    """Return which permission it is: by whom, until when, and which document tells all of it."""
    return [
        heading(texts.THE_PERMISSION, Key.PERMISSION, 1, pages),
        *definitions([(term, escape(plain(said))) for term, said in _pairs(matter) if said]),
    ]


def _pairs(matter: Matter) -> list[tuple[str, str]]:
    case, version = matter.case, matter.version
    started = case.of(Started)
    joined = [join.request.unit for join in joins(case) if join.has_joined]
    return [
        (subject.REFERENCE, case.reference),
        (subject.TITLE, title_now(case)),
        (subject.UNIT, version.unit),
        (subject.KIND, front.kind(experiment=case.is_experiment)),
        (subject.VERSION, subject.version_and_round(version.version, case.round)),
        (texts.RULES, f"{case.rules.regime_title}. {case.rules.regime_source}."),
        (texts.GIVEN_ON, day(matter.decided_on)),
        (texts.GIVEN_BY, texts.BOTH_HOLDERS),
        (texts.VALID, validity(matter)),
        (texts.STARTED_ON, day(amsterdam_day(started[0].at)) if started else texts.NOT_STARTED),
        (texts.UNITS_JOINED, listed(joined)),
        (texts.DOCUMENT_HASH, document_hash(case) or texts.NOT_ISSUED),
    ]


def corrigenda_section(matter: Matter, pages: Pages) -> Story:
    """Return the slips of the pen that were mended since; nothing when there are none."""
    rows = [_mended(found, matter) for found in corrigenda(matter.case) if found.stands]
    if not rows:
        return []
    return [
        heading(texts.CORRIGENDA, Key.CORRIGENDA, 1, pages),
        lead_in(texts.CORRIGENDA_INTRO),
        *grid((texts.PLACE, texts.OLD, texts.NEW), rows, (20, 40, 40)),
    ]


def _mended(found: Corrigendum, matter: Matter) -> list[Markup]:
    proposed = found.proposed
    cells = (place_named(proposed.place, matter), proposed.old, proposed.new)
    return [escape(cell) for cell in cells]


def place_named(place: str, matter: Matter) -> str:
    """Return where a corrigendum changes something, as a reader of the document knows it."""
    if place == TITLE:
        return texts.TITLE_PLACE
    return texts.place(place, matter.case.rules.questionnaire.by_id[place].short)


def meaning_section(
    meanings: tuple[limits.Consequence, ...], choice: str, matter: Matter, pages: Pages
) -> Story:
    """Return what follows, and the choice of the procedure that it rests on, labelled as such."""
    said = [text(labelled(meaning.title, meaning.text)) for meaning in meanings]
    chosen = choice_named(choice, matter)
    if chosen is not None:
        said.append(text(labelled(f"{limits.CHOICE_LABEL}{chosen.title}.", chosen.reason)))
    return [heading(texts.MEANS, Key.CONSEQUENCES, 1, pages), *said]


def proof_section(matter: Matter, pages: Pages) -> Story:
    """Return the hashes by which the document and the permission can be checked in toets."""
    version, merged = matter.version, matter.case.merged_text
    pairs = [
        (subject.REFERENCE, version.reference),
        (subject.VERSION, subject.version_and_round(version.version, matter.case.round)),
        (subject.CONTENT_HASH, version.content_hash),
        (annexes.TEXT_HASH, merged.text_hash if merged else annexes.NO_TEXT),
        (texts.DOCUMENT_HASH, document_hash(matter.case) or texts.NOT_ISSUED),
        (annexes.RULES_HASH, version.rules_digest),
        (annexes.AUDIT_HEAD, matter.source.audit_head),
    ]
    return [
        heading(annexes.VERIFICATION, Key.VERIFICATION, 1, pages),
        lead_in(annexes.VERIFICATION_INTRO),
        *definitions([(term, escape(said)) for term, said in pairs]),
    ]
