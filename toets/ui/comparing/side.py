"""What is compared: a version, the draft, or the earlier case that a proposal began as a copy of."""

from collections.abc import Iterator
from dataclasses import dataclass

from toets.domain.calendar import amsterdam_day
from toets.domain.difference import Content, content_of, content_of_draft
from toets.domain.questionnaire import Question, Questionnaire
from toets.domain.rights import Capacity
from toets.domain.workflow import EDITABLE
from toets.services.opened import OpenedCase
from toets.texts import formats
from toets.texts.screens import verschillen as words

EARLIER, DRAFT = "eerder", "concept"


@dataclass(frozen=True)
class Side:
    """One of two contents: its name, the case it is of, and the questions it answers."""

    name: str
    reference: str
    content: Content
    questionnaire: Questionnaire

    def question(self, id_: str) -> Question | None:
        """Return a question of this content's own questionnaire, or None."""
        return self.questionnaire.by_id.get(id_)


def sides(opened: OpenedCase) -> dict[str, Side]:
    """Return what this reader can compare, oldest first, by its name in the address."""
    case = opened.case
    questionnaire, reference = case.rules.questionnaire, case.reference
    found = dict(_earlier(opened))
    for version in case.versions:
        name = words.version(version.version, formats.day(amsterdam_day(version.at)))
        found[str(version.version)] = Side(name, reference, content_of(version), questionnaire)
    if Capacity.AUTHOR in opened.capacities and case.status in EDITABLE:
        found[DRAFT] = Side(words.DRAFT, reference, content_of_draft(case), questionnaire)
    return found


def _earlier(opened: OpenedCase) -> Iterator[tuple[str, Side]]:
    linked = opened.earlier
    if linked is None:
        return
    for version in linked.case.versions:
        if version.version == linked.link.of_version:
            name = words.earlier(linked.reference, version.version)
            questionnaire = linked.case.rules.questionnaire
            yield EARLIER, Side(name, linked.reference, content_of(version), questionnaire)
