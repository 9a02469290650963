"""Builds the document of a case of 68 long answers and 40 attachments, in a process of its own.

Prints how many pages it has, the peak of memory in MiB, and the seconds of CPU of building it.
"""

import io
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

import builders as cases
import pikepdf
from cast import ANNA
from documents.builders import WHOLE_DOSSIER, a_document, shipped_rules

from toets.demo.dossier import answer_of, on_days, read_dossier
from toets.domain.answer import LONGEST_TEXT, Answer, Attachment
from toets.domain.case import Case, Draft
from toets.domain.deeds import Submit

LONG_ANSWERS, ATTACHMENTS = 68, 40
_LONG = ("Dit is een zin van een antwoord dat heel lang is. " * 500)[:LONGEST_TEXT]


def long_case() -> Case:
    """Return a permission with as many answers as long as they may be, and with attachments."""
    rules = shipped_rules()
    given = on_days(read_dossier(WHOLE_DOSSIER).answers, date(2026, 9, 1))
    proven = [key for key, said in given.items() if isinstance(said, dict) and "bestanden" in said]
    answers, files = {}, _files(proven)
    left = LONG_ANSWERS
    for key, said in given.items():
        if key in proven:
            answers[key] = Answer(choices=tuple(file.id for file in files if file.question == key))
            continue
        question = rules.questionnaire.by_id[key.removesuffix(".bewijs")]
        answer = answer_of(question, key, said)
        if left and not answer.rows:
            answer, left = replace(answer, explanation=_LONG), left - 1
        answers[key] = answer
    assert not left
    draft = Draft(answers, tuple(files))
    case = cases.done(cases.a_case(rules=rules, draft=draft), ANNA, Submit())
    return cases.permitted(case=cases.in_decision(case))


def _files(questions: list[str]) -> list[Attachment]:
    return [
        cases.an_attachment(f"f{number}", questions[number % len(questions)])
        for number in range(ATTACHMENTS)
    ]


def _peak() -> int:
    """Return the most memory that this program ever had, in MiB.

    Not `ru_maxrss`: that begins with the peak of whoever started it, here a whole test run.
    """
    lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    (most,) = (line.split()[1] for line in lines if line.startswith("VmHWM:"))
    return int(most) // 1024


if __name__ == "__main__":
    case = long_case()
    begun = time.process_time()
    octets = a_document(case)
    seconds = time.process_time() - begun
    with pikepdf.open(io.BytesIO(octets)) as pdf:
        pages = len(pdf.pages)
    print(pages, _peak(), f"{seconds:.1f}")  # noqa: T201 -- the measurement reads it
