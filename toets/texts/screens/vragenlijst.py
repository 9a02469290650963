"""Sentences of the questionnaire: sections, fields, signals, conflicts, hiding."""

from collections.abc import Sequence
from datetime import datetime

from toets.domain.answer import Progress
from toets.domain.questionnaire import (
    Citation,
    Discipline,
    ExplanationNeed,
    Level,
    Question,
    SignalRule,
)
from toets.domain.signal import Signal
from toets.domain.workflow import Status
from toets.texts import formats, labels

TITLE = "Vragenlijst"
SECTIONS = "Secties"
SUMMARY = "Overzicht en indienen"
SUPPLEMENT = "Gevraagde aanvulling"
TOGETHER = "Samenwerken"
HANDED = "Vragen aan u"
HANDED_HERE = "Een collega vraagt u dit te beantwoorden"
HANDED_INTRO = (
    "Een collega gaf u deze vragen. Zij staan ook in hun eigen sectie. U bent nu auteur en mag ook "
    "andere antwoorden wijzigen."
)
NO_QUESTIONS = "geen"
PREVIOUS, NEXT, TO_SUMMARY = "Vorige sectie", "Volgende sectie", "Naar het overzicht"
NOTHING_ASKED = (
    "Bij uw antwoorden zijn er in deze sectie geen vragen. Dat verandert vanzelf als dat nodig is."
)
KEPT_AT_ONCE = "Elk antwoord wordt meteen bewaard"
CASE = "Naar de zaak"


def total(progress: Sequence[Progress]) -> str:
    """Return how far the whole questionnaire is, such as "43 van 67 vragen"."""
    answered = sum(part.answered for part in progress)
    asked = sum(part.questions for part in progress)
    return f"{answered} van {formats.counted(asked, 'vraag', 'vragen')}"


def where(reference: str, status: Status, version: int) -> str:
    """Return which case and version this is, such as "JET-2026-7K3Q · concept, versie 1"."""
    word = "aanvulling" if status is Status.SUPPLEMENT else "concept"
    return f"{reference} · {word}, versie {version}"


def place(letter: str, number: int, sections: int) -> str:
    """Return which section this is, such as "Sectie G · 7 van 16"."""
    return f"Sectie {letter} · {number} van {sections}"


def answered(part: Progress) -> str:
    """Return "4 van 6 vragen beantwoord"."""
    return f"{part.answered} van {formats.counted(part.questions, 'vraag', 'vragen')} beantwoord"


def evidence_count(part: Progress) -> str:
    """Return "bewijs: 1 van 3 bestanden", or nothing when none is asked."""
    if not part.evidence_asked:
        return ""
    asked = formats.counted(part.evidence_asked, "bestand", "bestanden")
    return f"bewijs: {part.evidence_given} van {asked}"


_COUNTED_SIGNAL = {
    Level.STOP: ("antwoord geeft een stop", "antwoorden geven een stop"),
    Level.HOLD: ("antwoord zet de zaak op wacht", "antwoorden zetten de zaak op wacht"),
    Level.FLAG: (
        "antwoord vraagt aandacht in het advies",
        "antwoorden vragen aandacht in het advies",
    ),
}


def counted_signals(level: Level, signals: Sequence[Signal]) -> str:
    """Return "1 antwoord zet de zaak op wacht": questions are counted, not rules."""
    one, many = _COUNTED_SIGNAL[level]
    return formats.counted(len({signal.question for signal in signals}), one, many)


def saved_at(moment: datetime | None) -> str:
    """Return when the draft was last kept."""
    return f"Bewaard om {formats.clock(moment)}" if moment else KEPT_AT_ONCE


HELP, SOURCE = "Uitleg", "Bron"
EXAMPLE = "Voorbeeld van een antwoord"
AS_OF = "Stand van"
CERTAINTY = {
    "gelezen": "De tekst van deze bron is gelezen.",
    "secundair": "Deze bron is bekend uit een andere bron, niet uit de eigen tekst.",
    "eigen kennis": "Dit is eigen kennis, niet nagelezen in de bron.",
    "reconstructie": "Dit is een reconstructie. De tekst van deze bron is niet geraadpleegd.",
}
_RESPONDENT = {
    "initiatiefnemer": "de initiatiefnemer",
    "proceseigenaar": "de proceseigenaar",
    "jurist": "de jurist",
    "techniek": "een technisch deskundige, zoals een data scientist of het Centrum voor Biometrie",
    "privacyfunctionaris": "de privacyfunctionaris",
    "informatiebeveiliging": "informatiebeveiliging",
    "team": "het team samen",
}


def about(word: str, question: str) -> str:
    """Return the name of a button that opens something about one question, as markdown.

    The style sheet shows the word only; a screen reader also reads for which question it is.
    """
    return f"{word} :small[bij {question}]"


def respondent(slug: str) -> str:
    """Return who usually answers a question."""
    return f"Wie dit meestal beantwoordt: {_RESPONDENT.get(slug, slug)}."


def as_of(citation: Citation) -> str:
    """Return of which day a source was used, or nothing."""
    day = citation.source.as_of
    return f"{AS_OF} {formats.day(day)}. " if day else ""


def certainty(citation: Citation) -> str:
    """Return how sure a source is."""
    return CERTAINTY.get(citation.source.certainty, citation.source.certainty)


YES, NO, UNKNOWN = "Ja", "Nee", "Onbekend"
SEVERAL = "U kunt meer dan één antwoord kiezen."
CHOOSE = "Kies"
UNKNOWN_REASON = "Waarom is dit nog onbekend, en wanneer weet u het?"
EXPLANATION = "Toelichting"
MAY_BE_BLANK = "mag leeg blijven"
DAY_HINT = "dd-mm-jjjj"
ADD_ROW = "Rij toevoegen"


def answer_label(question: Question) -> str:
    """Return what the field of an answer is called for who cannot see the question above it."""
    return f"{question.id} {question.text}"


def note_label(question: Question, *, unknown: bool) -> str:
    """Return what is asked next to the answer."""
    if unknown:
        return UNKNOWN_REASON
    label = question.explanation_label or EXPLANATION
    return (
        f"{label} ({MAY_BE_BLANK})" if question.explanation is ExplanationNeed.OPTIONAL else label
    )


def not_needed(question: Question) -> str:
    """Return the mark of a question that may be skipped, or nothing."""
    return "" if question.required else f"Deze vraag {MAY_BE_BLANK}."


def row_title(number: int) -> str:
    """Return the name of a row without one of its own."""
    return f"Rij {number}"


def column_title(label: str, *, required: bool) -> str:
    """Return the head of a column."""
    return label if required else f"{label} ({MAY_BE_BLANK})"


def cell_label(column: str, row: str) -> str:
    """Return the name of a cell, for who cannot see where it stands."""
    return f"{column} – {row}"


def remove_row(number: int) -> str:
    """Return the name of the button that takes a row away."""
    return f"Rij {number} verwijderen"


EVIDENCE = "Bewijs"
UPLOAD = "Bestand toevoegen"
UPLOAD_HINT = "Pdf, docx, xlsx, odt, png of jpg. Ten hoogste 25 MB per bestand."
CHECKED = "inhoud gecontroleerd"
UNAVAILABLE = "Nog niet beschikbaar"
UNAVAILABLE_REASON = "Waarom is het er nog niet, en wanneer komt het?"


def evidence_title(asked: str, *, required: bool) -> str:
    """Return which file is asked."""
    return asked if required else f"{asked} ({MAY_BE_BLANK})"


def upload_label(question: str) -> str:
    """Return the name of the field that takes files."""
    return f"{UPLOAD} bij {question}"


def file_line(size: int) -> str:
    """Return what stands behind the name of a file."""
    return f" · {formats.size(size)} · {CHECKED}"


def remove_file(name: str) -> str:
    """Return the name of the button that takes a file away."""
    return f"{name} verwijderen"


JUST_ARISEN = "zojuist ontstaan"
WHAT_YOU_CAN_DO = "Wat u kunt doen:"
SIGNAL_TITLE = {
    Level.STOP: "met dit antwoord is een positief advies niet mogelijk",
    Level.HOLD: "met dit antwoord kan de zaak niet naar de portefeuillehouders",
    Level.FLAG: "het advies moet hierop ingaan",
}
_LIFTING = {
    Discipline.JURIDISCH: "Een juridisch lid",
    Discipline.ETHISCH: "Een ethisch lid",
    Discipline.TECHNISCH: "Een technisch lid",
}
MEMBERS_SEE = (
    "Verdwijnt dit signaal door een ander antwoord, dan blijven de leden van de Community zien dat "
    "het er was, bij welk antwoord, en wie het wijzigde."
)


def what_follows(rule: SignalRule) -> str:
    """Return what a signal blocks and does not block, and who can lift it."""
    if rule.level is Level.STOP:
        return (
            "U kunt alleen indienen als u erbij schrijft waarom u toch een beoordeling vraagt. "
            "Niemand kan een stop opheffen."
        )
    if rule.level is Level.FLAG:
        return "De zaak loopt gewoon door."
    if not rule.liftable or rule.discipline is None:
        return (
            "U kunt wel indienen. Niemand kan deze wacht opheffen: alleen een ander antwoord lost "
            "haar op."
        )
    return (
        f"U kunt wel indienen; de Community kijkt ernaar. {_LIFTING[rule.discipline]} van de "
        "Community kan de wacht opheffen, met een schriftelijke reden."
    )


def elsewhere(level: Level, question: str) -> str:
    """Return that an answer here raised a signal at a question on another screen."""
    return f"{labels.LEVEL[level]} – door uw antwoorden ontstond ook een signaal bij vraag {question}."


def open_question(question: str) -> str:
    """Return the words of a link to one question."""
    return f"Naar vraag {question}"


MY_TEXT, KEEP_MINE, KEEP_THEIRS = "Uw tekst", "Mijn tekst bewaren", "De andere tekst houden"
NO_TEXT = "Geen antwoord"
STORED_TEXT = "De bewaarde tekst"
CONFLICT = "Iemand anders heeft dit intussen gewijzigd"
CONFLICT_OWN = "U hebt dit intussen in een ander venster gewijzigd"
CONFLICT_LEFT = "In uw scherm stond een andere tekst dan is bewaard"
CONFLICT_HELP = (
    "Uw tekst is nog niet bewaard. Vergelijk en kies, of pas uw tekst hierboven eerst aan."
)


def their_text(name: str, moment: datetime) -> str:
    """Return whose text stands at the right, and since when."""
    return f"Tekst van {name}, {formats.moment(moment)}"


def hides(ids: Sequence[str]) -> str:
    """Return what an answer would do to others that were answered."""
    amount = formats.counted(len(ids), "vraag", "vragen")
    return (
        f"Met dit antwoord vervalt {amount} die u al hebt beantwoord"
        if len(ids) == 1
        else (f"Met dit antwoord vervallen {amount} die u al hebt beantwoord")
    )


HIDES_HELP = (
    "Uw antwoorden daar blijven bewaard, maar tellen niet mee. Kiest u later weer een ander "
    "antwoord, dan zijn ze terug. Het antwoord hierboven is nog niet bewaard."
)
HIDE_ANYWAY, GO_BACK = "Antwoord bewaren", "Terug naar het vorige antwoord"

ASKED = "De Community vraagt hier een aanvulling"
SUPPLEMENT_INTRO = (
    "Deze vragen staan ook in hun eigen sectie. U mag ook andere antwoorden wijzigen. Als u opnieuw "
    "indient, ontstaat een nieuwe versie: adviezen en opgeheven wachten op de vorige vervallen."
)


def reasons_of(moment: datetime) -> str:
    """Return the head of the reasons of a request for a supplement."""
    return f"Waarom de Community dit vraagt ({formats.day(moment.date())})"


def not_here(status: Status) -> str:
    """Return why the questionnaire cannot be filled in now."""
    return (
        f"De zaak heeft de stand ‘{labels.STATUS[status]}’. De antwoorden staan vast; u leest ze op de "
        "pagina van de zaak."
    )


UNSAVED = "Deze tekst is niet bewaard"
