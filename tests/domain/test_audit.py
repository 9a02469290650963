from dataclasses import replace

import pytest
from builders import NOW, permitted

from toets.domain.audit import (
    Break,
    Event,
    FactDigest,
    chain_breaks,
    event_bytes,
    first_head,
    next_head,
    replayed_status,
)
from toets.domain.canonical import digest
from toets.domain.workflow import Status, Step

CHAIN = "JET-2026-7K3Q"

Line = tuple[int, bytes, str]


def an_event(number: int = 1, *steps: Step, **changes: object) -> Event:
    event = Event(
        chain=CHAIN,
        number=number,
        at=NOW,
        actor="P001",
        action=steps[0].value if steps else "begin",
        refused=False,
        status_before=Status.DRAFT,
        status_after=Status.DRAFT,
        steps=steps,
        version=0,
        round=1,
        content_hash="",
        facts=(FactDigest("authored", "0" * 64),),
        obstacles=(),
    )
    return replace(event, **changes)


def a_chain(length: int = 4) -> tuple[list[Line], str]:
    head, lines = first_head(CHAIN), []
    for number in range(1, length + 1):
        document = event_bytes(an_event(number))
        head = next_head(head, document)
        lines.append((number, document, head))
    return lines, head


def test_an_untouched_chain_has_no_breaks() -> None:
    lines, head = a_chain()

    assert chain_breaks(CHAIN, lines, head) == ()


def test_an_empty_chain_has_the_head_of_its_name() -> None:
    assert chain_breaks(CHAIN, [], first_head(CHAIN)) == ()
    assert first_head(CHAIN) != first_head("JET-2026-ANDR")


@pytest.mark.parametrize("place", range(4))
def test_a_changed_event_breaks_the_chain_there(place: int) -> None:
    lines, head = a_chain()
    number, document, kept = lines[place]
    lines[place] = (number, document.replace(b"P001", b"P002"), kept)

    assert chain_breaks(CHAIN, lines, head) == (Break(CHAIN, place + 1, "head"),)


@pytest.mark.parametrize("place", range(4))
def test_every_changed_byte_shows(place: int) -> None:
    lines, head = a_chain()
    number, document, kept = lines[place]

    for position in range(0, len(document), 7):
        changed = bytearray(document)
        changed[position] ^= 1
        found = chain_breaks(
            CHAIN, [*lines[:place], (number, bytes(changed), kept), *lines[place + 1 :]], head
        )
        assert found


def test_a_removed_event_shows() -> None:
    lines, head = a_chain()

    found = chain_breaks(CHAIN, [lines[0], *lines[2:]], head)

    assert found == (
        Break(CHAIN, 2, "number"),
        Break(CHAIN, 3, "head"),
        Break(CHAIN, 3, "number"),
    )


def test_a_cut_tail_shows_because_the_head_is_kept_elsewhere() -> None:
    lines, head = a_chain()

    assert chain_breaks(CHAIN, lines[:-1], head) == (Break(CHAIN, 3, "tail"),)
    assert chain_breaks(CHAIN, [], head) == (Break(CHAIN, 0, "tail"),)


def test_swapped_events_show() -> None:
    lines, head = a_chain()

    found = chain_breaks(CHAIN, [lines[1], lines[0], *lines[2:]], head)

    assert {problem.code for problem in found} == {"number", "head"}


def test_an_added_event_shows() -> None:
    lines, head = a_chain()
    document = event_bytes(an_event(5))
    added = (5, document, next_head(head, document))

    assert chain_breaks(CHAIN, [*lines, added], head) == (Break(CHAIN, 5, "tail"),)


def test_a_chain_of_another_case_does_not_pass_for_this_one() -> None:
    lines, head = a_chain()

    assert chain_breaks("JET-2026-ANDR", lines, head) == (Break("JET-2026-ANDR", 1, "head"),)


def test_a_case_without_acts_is_a_draft() -> None:
    assert replayed_status([]) is Status.DRAFT
    assert replayed_status([an_event()]) is Status.DRAFT


def test_replaying_the_steps_leads_to_the_status() -> None:
    events = [
        an_event(),
        an_event(2, Step.SUBMIT),
        an_event(3, Step.ADVISE),
        an_event(4, Step.ESTABLISH_POSITIVE),
        an_event(5, Step.JUDGE_PERMIT),
        an_event(6, Step.JUDGE_PERMIT, Step.BOTH_PERMIT),
        an_event(7, Step.SIGN),
        an_event(8, Step.SIGN, Step.BOTH_SIGNED),
    ]

    found = [replayed_status(events[: n + 1]) for n in range(len(events))]

    assert found == [
        Status.DRAFT,
        Status.IN_ADVICE,
        Status.IN_ADVICE,
        Status.IN_DECISION,
        Status.IN_DECISION,
        Status.SIGNING,
        Status.SIGNING,
        Status.PERMITTED,
    ]


def test_a_refused_act_does_not_move_the_replayed_status() -> None:
    events = [
        an_event(1, Step.SUBMIT),
        an_event(2, Step.WITHDRAW, refused=True, obstacles=("text.missing",)),
    ]

    assert replayed_status(events) is Status.IN_ADVICE


def test_the_bytes_of_an_event_tell_everything_in_it() -> None:
    event = an_event(
        3,
        Step.SUBMIT,
        facts=(FactDigest("version", digest(permitted().version)),),
        obstacles=("text.missing",),
        note="reden",
    )

    for change in (
        {"chain": "x"},
        {"number": 4},
        {"at": NOW.replace(year=2027)},
        {"actor": "P002"},
        {"action": "recall"},
        {"refused": True},
        {"status_before": None},
        {"status_after": Status.REFUSED},
        {"steps": ()},
        {"version": 2},
        {"round": 2},
        {"content_hash": "x"},
        {"facts": ()},
        {"obstacles": ()},
        {"note": ""},
    ):
        assert event_bytes(replace(event, **change)) != event_bytes(event)
