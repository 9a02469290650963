"""What came before the proposal: an earlier case that it builds on or that it renews."""

from toets.documents.blocks import Story, heading, lead_in, prose, words
from toets.documents.markup import labelled
from toets.documents.pages import Key, Pages
from toets.documents.source import Matter
from toets.documents.used import figures_table
from toets.domain.facts import BasedOn
from toets.texts.document import history as texts


def history_section(matter: Matter, pages: Pages) -> Story:
    """Return the earlier case with the figures of its use; nothing for a proposal of its own."""
    return [line for based in matter.case.of(BasedOn) for line in _earlier(based, pages)]


def _earlier(based: BasedOn, pages: Pages) -> Story:
    if not based.renewal:
        head = heading(texts.BASED_ON, Key.HISTORY, 1, pages)
        return [head, words(texts.based_on(based.reference, based.of_version))]
    return [
        heading(texts.RENEWAL, Key.HISTORY, 1, pages),
        lead_in(texts.renewal(based.reference, based.of_version)),
        *(figures_table(based.figures, None) if based.figures else []),
        *prose(labelled(texts.EVALUATION, based.evaluation or texts.NO_EVALUATION)),
    ]
