"""Signals: what the answers raised, and what became of each."""

from collections.abc import Iterator

from reportlab.lib.colors import Color
from reportlab.platypus import Flowable

from toets.documents import styles
from toets.documents.answers import brief_value
from toets.documents.blocks import Story, gap, heading, label, lead_in, prose, text, words
from toets.documents.escape import escape
from toets.documents.excerpt import brief
from toets.documents.markup import bold, labelled, lines, toned
from toets.documents.pages import Key, Pages
from toets.documents.source import Matter
from toets.documents.tables import Box, box
from toets.domain.facts import HoldLifted, VanishedSignal
from toets.domain.questionnaire import Level
from toets.domain.signal import Signal
from toets.domain.woo import GROUND_OF_MARK
from toets.texts.document import signals as texts
from toets.texts.formats import moment

_COLOURS: dict[Level, tuple[Color, Color]] = {
    Level.STOP: (styles.RED, styles.RED_PALE),
    Level.HOLD: (styles.AMBER, styles.AMBER_PALE),
    Level.FLAG: (styles.VIOLET, styles.VIOLET_PALE),
}
_LONGEST_ANSWER = 200


def signals_section(matter: Matter, pages: Pages) -> Story:
    """Return every signal of this version, and those that vanished before it."""
    signals = matter.case.signals
    story: Story = [
        heading(texts.SIGNALS, Key.SIGNALS, 1, pages),
        lead_in(texts.SIGNALS_INTRO) if signals else words(texts.NO_SIGNALS),
    ]
    for signal in signals:
        story += [gap(5), _block(signal, matter), gap(4), *_treatment(signal, matter), gap(5)]
    return story + _vanished_list(matter, pages)


def _block(signal: Signal, matter: Matter) -> Box:
    colour, ground = _COLOURS[signal.level]
    head = toned(texts.signal_at(signal.level, signal.question), colour)
    answer = escape(texts.answered(_answer(signal, matter)))
    said = text(lines((head, escape(_rule_text(signal, matter)), answer)), styles.SMALL)
    return box(said, ground, colour, leads=True)


def _rule_text(signal: Signal, matter: Matter) -> str:
    # The rule tells which answer raised it: where that was left out, so is the rule.
    answer = signal.answer
    found = (
        [answer.text, *(cell for row in answer.rows for cell in row.values())] if answer else []
    )
    hidden = next((said for said in found if said in GROUND_OF_MARK), None)
    return hidden or matter.case.rules.questionnaire.signal_rules[signal.rule].text


def _answer(signal: Signal, matter: Matter) -> str:
    question = matter.case.rules.questionnaire.by_id[signal.question]
    if signal.answer is None:
        return texts.EVIDENCE_ONLY
    return brief(brief_value(question, signal.answer, matter.version), _LONGEST_ANSWER)


def _treatment(signal: Signal, matter: Matter) -> Story:
    if matter.case.established is None:
        return []
    match signal.level:
        case Level.STOP:
            return [words(texts.STOP_STANDS)]
        case Level.HOLD:
            return list(_lifts(signal, matter)) or [words(_hold_open(signal))]
        case Level.FLAG:
            return list(_replies(signal, matter)) or [words(texts.FLAG_OPEN)]


def _hold_open(signal: Signal) -> str:
    return texts.HOLD_OPEN if signal.liftable else texts.HOLD_FIXED


def _lifts(signal: Signal, matter: Matter) -> Iterator[Flowable]:
    for lift in matter.case.of(HoldLifted):
        is_about = (lift.rule, lift.version) == (signal.rule, matter.version.version)
        if is_about and matter.case.stopped_by(lift) is None:
            head = texts.lifted(lift.discipline, matter.function(lift.person), moment(lift.at))
            yield from prose(labelled(head, lift.reasons))


def _replies(signal: Signal, matter: Matter) -> Iterator[Flowable]:
    for advice in matter.case.advices:
        for reply in advice.flags:
            if reply.rule == signal.rule:
                yield from prose(labelled(texts.addressed(advice.discipline), reply.reply))


def _vanished_list(matter: Matter, pages: Pages) -> Story:
    vanished = matter.version.vanished
    if not vanished:
        return []
    head = heading(texts.VANISHED, Key.VANISHED, 2, pages)
    intro = lead_in(texts.VANISHED_INTRO)
    return [head, intro, *(line for gone in vanished for line in _gone(gone, matter))]


def _gone(gone: VanishedSignal, matter: Matter) -> Story:
    signal = gone.signal
    return [
        label(bold(texts.signal_at(signal.level, signal.question))),
        words(_rule_text(signal, matter)),
        text(labelled(texts.vanished(moment(gone.changed_at)), _answer(signal, matter))),
    ]
