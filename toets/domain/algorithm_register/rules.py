"""Which answers of a regime's questionnaire say something for the Algoritmeregister: policy, as data.

Free text of an answer is never copied, because it may tell what must not be public: how an
investigation works, or where it can be evaded. It is shown to who writes for the public.
"""

from dataclasses import dataclass

from toets.domain.questionnaire import Rule


@dataclass(frozen=True)
class ChosenWords:
    """A field that begins with the options that were chosen at these questions."""

    field: str
    questions: tuple[str, ...]


@dataclass(frozen=True)
class Fixed:
    """A value of a field, when the rule holds for the answers; None means always."""

    field: str
    value: str
    when: Rule | None


@dataclass(frozen=True)
class Material:
    """The questions whose answers whoever writes a field should have beside them."""

    field: str
    questions: tuple[str, ...]


@dataclass(frozen=True)
class RegisterRules:
    """What a regime says of the registration; without any of it a person writes everything."""

    words: tuple[ChosenWords, ...] = ()
    values: tuple[Fixed, ...] = ()
    material: tuple[Material, ...] = ()
