"""The case as a public version covers it: what came later changes nothing in it."""

from dataclasses import replace

from toets.domain.case import Case, Draft
from toets.domain.woo.values import Publication


def covered(case: Case, publication: Publication) -> Case:
    """Return the case as it was when this publication was begun, without what authors write now."""
    facts = case.facts[: publication.facts]
    documents = tuple(found for found in case.documents if found.occasion <= len(facts))
    return as_submitted(replace(case, status=publication.status, facts=facts, documents=documents))


def as_submitted(case: Case) -> Case:
    """Return the case without its draft, called as its last version is."""
    version = case.version
    if version is None:
        return replace(case, draft=Draft())
    return replace(
        case, title=version.title, unit=version.unit, urgent=version.urgent, draft=Draft()
    )
