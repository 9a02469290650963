"""How somebody who decided is named: by name, and as a deputy with the mandate."""

from typing import Protocol

from toets.documents.source import Matter
from toets.domain.person import OnBehalf
from toets.texts.document import holders as texts


class Deciding(Protocol):
    """A fact by which somebody decided for a seat."""

    @property
    def person(self) -> str:
        """Who did it."""

    @property
    def on_behalf(self) -> OnBehalf | None:
        """The mandate, or None when it was the holder."""


def behalf(fact: Deciding, matter: Matter) -> str:
    """Return "namens" with the holder and the mandate; empty for the holder."""
    return behalf_of(fact.on_behalf, matter)


def behalf_of(mandate: OnBehalf | None, matter: Matter) -> str:
    """Return "namens" with the holder and the mandate; empty without one."""
    return texts.on_behalf(matter.person(mandate.holder).name, mandate.document) if mandate else ""


def named(fact: Deciding, matter: Matter) -> str:
    """Return the name of who decided, with for whom when it was a deputy."""
    return texts.deputy(matter.person(fact.person).name, behalf(fact, matter))
