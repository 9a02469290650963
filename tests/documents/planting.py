"""Cases with secrets in their texts, and the redactions that leave every secret out."""

import random
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime
from functools import cache
from hashlib import sha256
from typing import Any

import builders as cases
from documents.builders import (
    PEOPLE,
    conditional,
    corrected,
    ended,
    with_everybody,
    with_history,
)

from toets.documents.public.build import public_edition
from toets.domain.answer import Attachment
from toets.domain.canonical import canonical_bytes
from toets.domain.case import Case
from toets.domain.facts import Fact, ProposalVersion
from toets.domain.person import Person
from toets.domain.woo import (
    Ground,
    ItemJudgement,
    Judgement,
    Passage,
    PublicSource,
    Redaction,
    inventory,
    items,
    passages,
    redacted,
)
from toets.domain.woo.inventory import with_titles_of
from toets.domain.woo.walk import Walk

ESTABLISHED = datetime(2027, 4, 1, 8, 0, tzinfo=UTC)
GROUNDS = tuple(Ground)
PER_CASE = len(GROUNDS) - 2

People = Mapping[str, Person]

# Every status that the Woo desk reads, every outcome, and cases in which much happened.
PUBLIC_CASES: Mapping[str, Callable[[], Case]] = {
    "permitted": cases.permitted,
    "refused": cases.a_refused_case,
    "negative": cases.negative,
    "out_of_scope": cases.out_of_scope,
    "eventful": cases.eventful,
    "withdrawn": cases.withdrawn,
    "suspended": cases.suspended,
    "revoked": cases.revoked,
    "expired": cases.expired,
    "completed": cases.completed,
    "withdrawn permission": lambda: cases.withdrawn(cases.permitted()),
    "supplement, withdrawn": lambda: cases.withdrawn(cases.supplement()),
    "conditional": conditional,
    "history": with_history,
    "everybody": with_everybody,
    "corrected": corrected,
    "in_execution": cases.in_execution,
    "shipped": ended,
}


def source_of(
    case: Case, people: People, redactions: tuple[Redaction, ...] = (), **changes: Any
) -> PublicSource:
    """Return what the public edition of a case is drawn from, with every attachment withheld."""
    judged = tuple(
        ItemJudgement(item.id, Judgement.WITHHELD, (Ground.COMPANY_SECRETS,))
        for item in items(case)
        if item.is_file
    )
    public, named = redacted(case, people, redactions)
    listed = inventory(case, people, redactions, judged)
    source = PublicSource(
        case=public,
        people=named,
        inventory=with_titles_of(public, listed, {}),
        number=1,
        established_at=ESTABLISHED,
        is_test=False,
        file_name=f"{case.reference}-openbaar-1.pdf",
    )
    return replace(source, **changes)


def edition_of(
    case: Case, redactions: tuple[Redaction, ...] = (), people: People = PEOPLE
) -> bytes:
    """Return the public edition of a case."""
    return public_edition(source_of(case, people, redactions))


@cache
def plain_edition(name: str) -> bytes:
    """Return the edition of one of these cases with nothing left out; made once per test run."""
    return edition_of(PUBLIC_CASES[name]())


# Secrets: each is unique, so that finding it is finding this one.

_SYLLABLES = ("ba", "de", "ki", "lo", "mu", "ra", "se", "ti", "vo", "wu", "zan", "pel", "dor")


def _word(rng: random.Random, amount: int = 4) -> str:
    return "".join(rng.choices(_SYLLABLES, k=amount))


_KINDS: tuple[Callable[[random.Random], str], ...] = (
    lambda rng: f"{_word(rng).title()} van der {_word(rng).title()}",
    lambda rng: str(rng.randrange(10**8, 10**9)),
    lambda rng: f"{_word(rng)}.{_word(rng)}@{_word(rng)}.nl",
    lambda rng: f"06-{rng.randrange(10**7, 10**8)}",
    lambda rng: f"ﬁ{_word(rng)}ﬀ{_word(rng)}ﬂ",
    lambda rng: f"Ze\u0301{_word(rng)}i\u0308e Mu\u0308{_word(rng)}",
    lambda rng: f"{_word(rng)}-\n{_word(rng)}",
    lambda rng: f"{_word(rng)}\u00ad{_word(rng)}\u00ad{_word(rng)}",
    lambda rng: f"{_word(rng)}\n{_word(rng)}",
    lambda rng: f"{_word(rng)}\u200b{_word(rng)}\u2060{rng.randrange(10**4, 10**5)}",
    lambda rng: f"<b>{_word(rng)}</b> & {_word(rng)}",
    lambda rng: f"{_word(rng, 20)} {_word(rng, 20)} {_word(rng, 20)}",
    lambda rng: f"№{rng.randrange(10**6, 10**7)}½{_word(rng)}",
    lambda rng: f"1{rng.randrange(10)}-{_word(rng).upper()[:4]}-{rng.randrange(10**3, 10**4)}9",
)


@dataclass(frozen=True)
class Planted:
    """A case and its people with secrets in it.

    `redactions` leave out those that stand in passages; `unnamed` are names and numbers that no
    document gives; `hidden` are contents that no hash may confirm.
    """

    case: Case
    people: People
    secrets: tuple[str, ...]
    redactions: tuple[Redaction, ...]
    unnamed: tuple[str, ...]
    hidden: tuple[bytes, ...]


def planted(seed: int, name: str) -> Planted:
    """Return one of these cases with a secret of every kind in texts all over it, by a seed."""
    rng = random.Random(f"{seed} {name}")  # noqa: S311 -- invented names, no keys
    case, people = PUBLIC_CASES[name](), dict(PEOPLE)
    case, people, unnamed = _with_unknown_persons(case, people, rng)
    found = [each for each in passages(case, people) if not each.is_whole]
    chosen = rng.sample(found, min(PER_CASE, len(found)))
    texts: dict[str, str] = {}
    redactions, secrets = [], []
    for number, passage in enumerate(chosen):
        secret = _KINDS[(seed + number) % len(_KINDS)](rng)
        before, after = rng.choice((("", ""), ("Over ", " later."), (f"{passage.text} ", ".")))
        texts[passage.place] = f"{before}{secret}{after}"
        end = len(before) + len(secret)
        ground = GROUNDS[(seed + number) % len(GROUNDS)]
        redactions.append(Redaction(passage.place, len(before), end, ground, "Reden."))
        secrets.append(secret)
    case = _with_texts(case, texts)
    people = _people_with(people, texts)
    hidden = (*_contents(case, secrets), *(text.encode() for text in texts.values()))
    return Planted(case, people, tuple(secrets), tuple(redactions), unnamed, hidden)


def _with_unknown_persons(
    case: Case, people: dict[str, Person], rng: random.Random
) -> tuple[Case, dict[str, Person], tuple[str, ...]]:
    """Return the case with numbers and names of persons that are easily told from other text."""
    numbers = {number: f"PN{rng.randrange(10**7, 10**8)}" for number in people}

    def rename(number: str) -> str:
        return numbers.get(number, number)

    facts = Walk(case, lambda passage: passage.text, rename).facts()
    named = {
        rename(number): replace(
            person,
            number=rename(number),
            name=person.name if person.seat else f"{_word(rng).title()} {_word(rng).title()}",
            email=f"{_word(rng)}@{_word(rng)}.nl",
        )
        for number, person in people.items()
    }
    unnamed = [
        *(each.number for each in named.values()),
        *(each.email for each in named.values()),
        *(each.name for each in named.values() if not each.seat),
    ]
    return replace(case, facts=facts), named, tuple(unnamed)


def _with_texts(case: Case, texts: Mapping[str, str]) -> Case:
    facts = Walk(case, lambda passage: texts.get(passage.place, passage.text), str).facts()
    changed = replace(case, facts=facts)
    title = changed.versions[-1].title if changed.versions else case.title
    return replace(changed, title=title, facts=tuple(_hashed(fact) for fact in facts))


def _hashed(fact: Fact) -> Fact:
    """Return the fact with hashes in it, as every real one has them."""
    names = {field.name for field in fields(fact)}
    changes: dict[str, Any] = {
        name: sha256(f"{name} {fact.at}".encode()).hexdigest()
        for name in names & {"content_hash", "advice_hash", "text_hash"}
    }
    for name in names & {"attachments", "files"}:
        changes[name] = tuple(_with_hash(file) for file in getattr(fact, name))
    return replace(fact, **changes)


def _with_hash(file: Attachment) -> Attachment:
    return replace(file, sha256=sha256(_content(file)).hexdigest())


def _content(file: Attachment) -> bytes:
    return f"De inhoud van {file.name}".encode()


def _people_with(people: Mapping[str, Person], texts: Mapping[str, str]) -> dict[str, Person]:
    return {
        number: replace(
            person,
            **{
                field: texts[f"person:{number}:{field}"]
                for field in ("name", "function", "unit")
                if f"person:{number}:{field}" in texts
            },
        )
        for number, person in people.items()
    }


def _contents(case: Case, secrets: list[str]) -> Iterator[bytes]:
    """Yield what somebody could hash to check a guess."""
    yield from (secret.encode() for secret in secrets)
    for fact in case.facts:
        yield canonical_bytes(fact)
        yield from (f"{name} {fact.at}".encode() for name in ("content_hash", "text_hash"))
        yield f"advice_hash {fact.at}".encode()
        if isinstance(fact, ProposalVersion):
            yield from (_content(file) for file in fact.attachments)
            yield canonical_bytes(fact.answers)


def whole(passage: Passage, ground: Ground = Ground.PRIVACY) -> Redaction:
    """Return that all of a passage is left out."""
    return Redaction(passage.place, 0, len(passage.text), ground, "Reden.")


def spans(case: Case, text: str, ground: Ground = Ground.PRIVACY) -> tuple[Redaction, ...]:
    """Return that a text is left out wherever it stands in the case."""
    return tuple(
        Redaction(each.place, start, start + len(text), ground, "Reden.")
        for each in passages(case, PEOPLE)
        if (start := each.text.find(text)) >= 0
    )
