"""What came before the proposal: the permission that it renews."""

from toets.documents.blocks import Story, heading, lead_in, prose
from toets.documents.markup import labelled
from toets.documents.pages import Key, Pages
from toets.documents.source import Matter
from toets.documents.used import figures_table
from toets.domain.facts import BasedOn
from toets.texts.document import history as texts


def history_section(matter: Matter, pages: Pages) -> Story:
    """Return the permission that this one renews with the figures of its use; nothing without one.

    Another earlier case is not told of: not every reader of this document may know of it.
    """
    return [
        line
        for based in matter.case.of(BasedOn)
        if based.renewal
        for line in _renewed(based, pages)
    ]


def _renewed(based: BasedOn, pages: Pages) -> Story:
    return [
        heading(texts.RENEWAL, Key.HISTORY, 1, pages),
        lead_in(texts.renewal(based.reference, based.of_version)),
        *(figures_table(based.figures, None) if based.figures else []),
        *prose(labelled(texts.EVALUATION, based.evaluation or texts.NO_EVALUATION)),
    ]
