"""The view of the FG: in a box of its own, because it does not count for the outcome."""

from toets.documents import styles
from toets.documents.blocks import Story, heading, prose, text, words
from toets.documents.boxed import boxed
from toets.documents.escape import escape
from toets.documents.markup import bold
from toets.documents.pages import Key, Pages
from toets.documents.source import Matter
from toets.domain.facts import ViewGiven
from toets.domain.gathering import asks_for_view
from toets.texts.document import fg_view as texts
from toets.texts.formats import moment


def fg_section(matter: Matter, pages: Pages) -> Story:
    """Return the FG's view on this version; nothing when it was neither asked nor given."""
    if not was_asked_or_given(matter):
        return []
    view = _view(matter)
    head: Story = [text(bold(texts.NOT_COUNTED))]
    if view is None:
        said: Story = [words(texts.NOT_GIVEN)]
    else:
        head.append(words(texts.given(moment(view.at)), styles.QUIET))
        said = prose(escape(view.text))
    return [
        heading(texts.FG_VIEW, Key.VIEW, 1, pages),
        *boxed(head, said, styles.GRAY_PALE, styles.GRAY),
    ]


def was_asked_or_given(matter: Matter) -> bool:
    """Tell whether the procedure asks the FG about this version, or the FG gave a view unasked."""
    return asks_for_view(matter.case, matter.version) or _view(matter) is not None


def _view(matter: Matter) -> ViewGiven | None:
    views = matter.case.of(ViewGiven)
    here = [view for view in views if view.version == matter.version.version]
    return here[-1] if here else None
