"""The public versions of the demo: one that was established, and one that waits for the second officer."""

from collections.abc import Iterable, Iterator

from toets.bootstrap import Toets
from toets.demo.accounts import BY_NAME
from toets.domain.facts import Advice
from toets.domain.woo import Ground, Item, ItemJudgement, Judgement, Occurrence, Passage, Redaction
from toets.services.context import Actor

ESTABLISHED, OFFERED = "15-vermiste-tiener", "10-geweld-bij-een-demonstratie"
_MAKER, _SECOND = "wout", "lieve"
_WHY_READ = "Openbaar maken uit eigen beweging (demo)"
# The units of the demo are called after the same words as its people.
_UNIT = "Eenheid "
_WHERE = "Waar wij zoeken, zegt iets over lopend toezicht. Dat weegt hier zwaarder."
_WHO = "Deze persoon hoeft niet bekend te zijn om de toets te begrijpen."


def make_public(toets: Toets, established: str, offered: str) -> None:
    """Let Wout make a public version of both cases, and Lieve establish the first."""
    version = _offered(toets, established, "twee stations")
    toets.publishing.establish(_reader(toets, _SECOND, established), established, version)
    _offered(toets, offered, "één demonstratie")


def _offered(toets: Toets, reference: str, words: str) -> int:
    publishing, wout = toets.publishing, _reader(toets, _MAKER, reference)
    publishing.begin(wout, reference)
    opened = publishing.opened(wout, reference)
    personal = [
        _redaction(suggestion.occurrence, suggestion.ground, _WHO)
        for suggestion in publishing.suggestions(wout, reference)
        if not suggestion.occurrence.before.endswith(_UNIT)
    ]
    places = [
        _redaction(found, Ground.CRIMINAL_INVESTIGATION, _WHERE)
        for found in publishing.find(wout, reference, words)
        if not found.is_partial_word
    ]
    left_out = [*personal, *places, *_functions(opened.passages)]
    version = publishing.redact(wout, reference, 1, left_out)
    for judged in _judgements(opened.items):
        version = publishing.judge_item(wout, reference, version, judged)
    return publishing.offer(wout, reference, version)


def _redaction(found: Occurrence, ground: Ground, reason: str) -> Redaction:
    return Redaction(found.place, found.start, found.end, ground, reason)


def _functions(passages: Iterable[Passage]) -> Iterator[Redaction]:
    """Leave out what the members of the Community are, by which colleagues would know them."""
    named = {p.label.who for p in passages if p.label.field == "name"}
    for passage in passages:
        if passage.label.field == "function" and passage.label.who not in named:
            yield Redaction(passage.place, 0, len(passage.text), Ground.PRIVACY, _WHO)


def _judgements(items: Iterable[Item]) -> Iterator[ItemJudgement]:
    """Make the attachments public but the first, and leave the first advice out as a view."""
    files = [item for item in items if item.is_file]
    for number, file in enumerate(files):
        if number:
            yield ItemJudgement(file.id, Judgement.PUBLIC)
        else:
            yield ItemJudgement(file.id, Judgement.WITHHELD, (Ground.COMPANY_SECRETS,))
    advices = [item for item in items if item.kind == Advice.kind]
    for advice in advices[:1]:
        yield ItemJudgement(advice.id, Judgement.WITHHELD, (Ground.POLICY_VIEW,))


def _reader(toets: Toets, name: str, reference: str) -> Actor:
    account = BY_NAME[name]
    token = toets.signing_in.sign_in(account.username, account.password)
    actor = toets.signing_in.who(token).actor
    toets.reading.open(actor, reference, _WHY_READ)
    return actor
