"""The record that a document encloses: the case as data, read back from the file alone."""

import io
import json
import resource
import struct
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from typing import Any

import builders as cases
import pikepdf
import pytest
from cast import ANNA, CAST, SARA
from documents.builders import (
    ABOUT_CASES,
    a_document,
    asked,
    built,
    document_of,
    sample,
    with_everybody,
    with_history,
    year_document,
    year_source,
)
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Name
from small_rulebook import RULES

from toets.documents import opening, reading
from toets.documents.build import record_of
from toets.documents.reading import read_figures, read_record
from toets.documents.record import CaseRecord, record_bytes
from toets.domain.canonical import canonical_bytes, digest, to_plain
from toets.domain.case import Case
from toets.domain.deeds import ReportCondition
from toets.domain.facts import Commented, Moment, ProposalVersion, Verdict
from toets.domain.workflow import Status
from toets.errors import DocumentRefusedError


def permission() -> bytes:
    return document_of(Status.PERMITTED)


def enclosed(octets: bytes) -> bytes:
    """Return the one file that the document encloses, as a PDF program finds it."""
    with pikepdf.open(io.BytesIO(octets)) as pdf:
        assert list(pdf.attachments) == ["zaak.json"]
        return pdf.attachments["zaak.json"].get_file().read_bytes()


def changed(octets: bytes, change: Callable[[pikepdf.Pdf], None], **saving: object) -> bytes:
    """Return the file after a change with a PDF program."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(octets)) as pdf:
        change(pdf)
        pdf.save(out, **saving)
    return out.getvalue()


def refusal(octets: bytes) -> str:
    """Return the reason for which the file is refused."""
    with pytest.raises(DocumentRefusedError) as refused:
        read_record(octets)
    return refused.value.reason


@pytest.mark.parametrize("name", ABOUT_CASES)
def test_a_document_gives_its_record_back(name: str) -> None:
    owed, source = asked(name)
    record = read_record(sample(name))

    assert record == record_of(owed, source)
    assert (record.kind, record.occasion) == (owed.kind, owed.occasion)


def outcome(case: Case) -> CaseRecord:
    """Return the record in the document of an outcome."""
    return read_record(a_document(case))


def test_the_record_names_the_case_its_version_and_its_rules() -> None:
    case = with_history()
    record = outcome(case)

    assert case.version is not None
    assert (record.reference, record.version, record.round) == (case.reference, 3, 2)
    assert record.content_hash == case.version.content_hash
    assert to_plain(record.rules) == {
        "regime": case.rules.regime,
        "questionnaire": case.rules.questionnaire.version,
        "procedure": case.rules.procedure.version,
        "guidance": case.rules.guidance.version,
        "digest": case.rules.digest,
    }


@pytest.mark.parametrize("name", ABOUT_CASES)
def test_the_signed_text_has_the_hash_that_both_holders_signed(name: str) -> None:
    record = read_record(sample(name))
    hashes = {fact.content["text_hash"] for fact in record.facts if fact.kind == "signature"}

    assert {digest(record.signed_text)} == hashes if hashes else record.signed_text is None


def test_the_record_of_an_outcome_holds_every_fact_that_everybody_may_read() -> None:
    case = with_history()
    record = outcome(case)

    numbers = {person.number for person in CAST}
    # Of a round that was broken off: nobody but who judged there ever read that one verdict.
    (lapsed,) = case.on(Verdict, 3, 1)
    told = [fact for fact in case.facts if fact is not lapsed]
    assert [fact.kind for fact in record.facts] == [fact.kind for fact in told]
    for recorded, fact in zip(record.facts, told, strict=True):
        assert case.facts[recorded.number - 1] is fact
        pairs = list(_leaves(recorded.content, to_plain(fact)))
        assert [(ours, theirs) for ours, theirs in pairs if ours != theirs] == [
            (ours, theirs) for ours, theirs in pairs if theirs in numbers
        ]


def test_how_the_community_worked_is_not_in_the_record() -> None:
    case = with_everybody()
    remark = Commented(SARA.number, cases.NOW, 1, 1, 1, 1, "A1", "Tussen ons gezegd.", False)
    talked = replace(case, facts=(*case.facts[:3], remark, *case.facts[3:]))
    record = outcome(talked)

    assert "Tussen ons" not in record_bytes(record).decode()
    assert {fact.kind for fact in record.facts} & {"commented", "invited", "reminded"} == set()
    # The document tells of the request that was revoked, because an advice stopped counting.
    assert "Het verzoek ging naar het verkeerde lid." in record_bytes(record).decode()


def test_what_was_said_in_a_round_without_its_outcome_is_not_in_the_record() -> None:
    case = with_history()
    (lapsed,) = case.on(Verdict, 3, 1)
    secret = dict.fromkeys(lapsed.reasons, "Nog niemand las dit.")
    unread = replace(lapsed, reasons=secret)
    told = replace(case, facts=tuple(unread if f is lapsed else f for f in case.facts))

    assert "Nog niemand las dit." not in record_bytes(outcome(told)).decode()


def test_the_record_of_a_stop_holds_the_permission_and_what_became_of_it() -> None:
    record = read_record(sample("shipped suspension"))

    kinds = [fact.kind for fact in record.facts]
    assert kinds == [
        "version",
        "signature",
        "signature",
        "condition_reported",
        "condition_settled",
        "started",
        "use_recorded",
        "suspended",
    ]
    assert record.facts[-1].number == record.occasion
    assert record.facts[-1].content["reasons"] == "De foutcijfers kloppen niet."


def test_the_record_of_a_corrigendum_holds_the_text_and_both_signatures() -> None:
    record = read_record(sample("corrigendum"))

    (proposed,) = [f.content for f in record.facts if f.kind == "corrigendum_proposed"]
    assert (proposed["old"], proposed["new"]) == ("Zoeken in eigen beelden", "Zoeken in beelden")
    assert [fact.kind for fact in record.facts][-2:] == ["corrigendum_signed"] * 2
    assert record.facts[-1].number == record.occasion


@pytest.mark.parametrize("name", ["use", "shipped use"])
def test_the_record_of_a_use_names_nobody_and_holds_nothing_of_how_anybody_deliberated(
    name: str,
) -> None:
    owed, source = asked(name)
    record = read_record(sample(name))
    written = record_bytes(record).decode()

    assert "persoon-" not in written
    unsaid = ("Geen verschil.", "Gemeten.", "Mijn samenvatting.", "Overweging b.", cases.REASON)
    assert [said for said in unsaid if said in written] == []
    # Another use is another criminal file.
    (use,) = [fact for fact in record.facts if fact.kind == "use_recorded"]
    assert use.number == owed.occasion
    assert use.content["day"] == "2026-09-01"
    assert {"verdict", "advice", "incident_reported"} & {f.kind for f in record.facts} == set()
    (version,) = [fact for fact in record.facts if fact.kind == "version"]
    procedure = source.case.rules.procedure
    printed = {item.question for item in (*procedure.scope, *procedure.use_lines)}
    assert version.content["answers"].keys() == printed & source.case.version.answers.keys()


def test_the_record_of_a_use_holds_no_finding_of_a_later_day() -> None:
    case = cases.permitted(cases.a_condition("Wis.", moment=Moment.AT_END))
    case = cases.in_execution(case)
    later = cases.NOW + timedelta(days=2)
    case = cases.done(case, ANNA, ReportCondition(1, None, "Gewist."), later)
    case = cases.done(case, ANNA, cases.a_use(), later)

    record = read_record(built(case, "use"))

    assert "condition_reported" not in {fact.kind for fact in record.facts}


@pytest.mark.parametrize("name", ["year", "empty year", "shipped year"])
def test_a_yearly_report_gives_its_figures_back(name: str) -> None:
    record = read_figures(sample(name))

    assert record.figures["year"] == 2026
    assert record.made_at == "2026-12-01T09:00:00.000000Z"
    assert record.rules.digest == RULES.digest
    assert refusal(sample(name)) == "foreign"


def test_the_figures_are_those_of_the_report_and_name_nobody() -> None:
    found = (cases.in_execution(), cases.submitted(), cases.negative())
    record = read_figures(year_document(*found))

    assert record.figures == to_plain(year_source(*found).report)
    written = canonical_bytes(record).decode()
    assert [w for person in CAST for w in (person.number, person.name) if w in written] == []


def test_a_document_about_a_case_has_no_figures() -> None:
    with pytest.raises(DocumentRefusedError) as refused:
        read_figures(permission())
    assert refused.value.reason == "foreign"


@pytest.mark.parametrize("written", [b"", b"{}", b"[]", b'{"format":"toets-jaarverslag-1"}', b"1"])
def test_figures_that_are_none_are_refused_as_foreign(written: bytes) -> None:
    with pytest.raises(DocumentRefusedError) as refused:
        read_figures(changed(sample("year"), with_text(written)))
    assert refused.value.reason == "foreign"


def _leaves(ours: Any, theirs: Any) -> Iterator[tuple[Any, Any]]:
    """Yield what stands at the same place in both, place by place."""
    if isinstance(ours, dict):
        assert ours.keys() == theirs.keys()
        for key, value in ours.items():
            yield from _leaves(value, theirs[key])
    elif isinstance(ours, list):
        for one, other in zip(ours, theirs, strict=True):
            yield from _leaves(one, other)
    else:
        yield ours, theirs


def test_a_person_has_the_same_name_in_every_fact() -> None:
    case = with_history()
    record = outcome(case)

    pairs = {
        (recorded.content["person"], case.facts[recorded.number - 1].person)
        for recorded in record.facts
    }
    assert len({name for name, _ in pairs}) == len({number for _, number in pairs}) == len(pairs)
    assert {name.partition("-")[0] for name, _ in pairs} == {"persoon"}


def test_an_answer_is_recorded_as_it_was_typed() -> None:
    case = cases.permitted()
    record = outcome(case)

    (version,) = [fact for fact in record.facts if fact.kind == ProposalVersion.kind]
    assert case.version is not None
    assert version.content["answers"] == to_plain(case.version.answers)


@pytest.mark.parametrize("name", ABOUT_CASES)
def test_no_personnel_number_and_no_name_of_a_member_is_in_the_record(name: str) -> None:
    written = record_bytes(read_record(sample(name))).decode()

    found = [word for person in CAST for word in (person.number, person.name) if word in written]
    assert found == []


def test_the_enclosed_file_is_canonical_json_and_says_what_it_is() -> None:
    octets = permission()
    plain = json.loads(enclosed(octets))
    with pikepdf.open(io.BytesIO(octets)) as pdf:
        (file,) = pdf.Root.AF
        said = (str(file.AFRelationship), str(file.EF.F.Subtype), str(file.Desc))

    assert plain["format"] == "toets-zaak-1"
    assert digest(plain) == digest(read_record(octets))
    assert enclosed(octets) == record_bytes(read_record(octets))
    assert said == (
        "/Data",
        "/application/json",
        "De gegevens van de zaak waarop dit document rust",
    )


def test_a_document_that_grew_by_signing_still_gives_its_record() -> None:
    octets = permission()
    grown = octets + b"% added by whoever signs\n"

    assert read_record(grown) == read_record(octets)


@pytest.mark.parametrize("octets", [b"", b"geen pdf", b"%PDF-1.7\n", b"\x00" * 5_000, b"%PDF"])
def test_what_is_no_pdf_is_refused_as_broken(octets: bytes) -> None:
    assert refusal(octets) == "broken"


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_document_that_was_cut_off_is_refused_as_broken(share: float) -> None:
    octets = permission()

    assert refusal(octets[: int(len(octets) * share)]) == "broken"


@pytest.mark.parametrize("user", ["", "geheim"])
def test_an_encrypted_document_is_refused_as_encrypted(user: str) -> None:
    locked = pikepdf.Encryption(owner="eigenaar", user=user)

    assert refusal(changed(permission(), lambda _pdf: None, encryption=locked)) == "encrypted"


def test_a_pdf_of_others_is_refused_as_foreign() -> None:
    out = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(out)

    assert refusal(out.getvalue()) == "foreign"


def without_files(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.AF


def with_another_name(pdf: pikepdf.Pdf) -> None:
    pdf.Root.AF[0].UF = "anders.json"


def with_a_list_of_nothing(pdf: pikepdf.Pdf) -> None:
    pdf.Root.AF = pikepdf.Array([pikepdf.Array([]), Name.Niets, 3])


def with_another_packing(pdf: pikepdf.Pdf) -> None:
    pdf.Root.AF[0].EF.F.write(b"x", filter=Name.LZWDecode)


def with_text(written: bytes) -> Callable[[pikepdf.Pdf], None]:
    return lambda pdf: pdf.Root.AF[0].EF.F.write(written)


@pytest.mark.parametrize(
    "change", [without_files, with_another_name, with_a_list_of_nothing, with_another_packing]
)
def test_a_pdf_without_the_record_is_refused_as_foreign(change: Callable[..., None]) -> None:
    assert refusal(changed(permission(), change)) == "foreign"


@pytest.mark.parametrize(
    "written", [b"", b"{}", b"[" * 100_000, b'{"format":"toets-zaak-1"}', b"\xff\xfe", b"NaN"]
)
def test_a_record_that_is_none_is_refused_as_foreign(written: bytes) -> None:
    assert refusal(changed(permission(), with_text(written))) == "foreign"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"round":1', b'"round":1.5'),
        (b'"round":1', b'"round": 1'),
        (b'"toets-zaak-1"', b'"toets-zaak-9"'),
        (b'"kind":"permission"', b'"kind":"permission","more":1'),
        (b'"facts":[{', b'"facts":[{"extra":1},{'),
    ],
)
def test_a_record_in_another_form_is_refused_as_foreign(old: bytes, new: bytes) -> None:
    octets = permission()
    written = enclosed(octets).replace(old, new, 1)

    assert refusal(changed(octets, with_text(written))) == "foreign"


def test_a_file_that_is_too_large_is_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    octets = permission()
    monkeypatch.setattr(opening, "LARGEST_FILE", len(octets) - 1)

    assert refusal(octets) == "too_large"


def test_a_record_that_unpacks_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "LARGEST_RECORD", 1_000_000)
    huge = changed(permission(), with_text(b" " * 20_000_000), compress_streams=True)

    assert len(huge) < 500_000
    assert refusal(huge) == "too_large"


def test_an_object_that_unpacks_without_end_is_refused() -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    assert refusal(bomb(reading.LARGEST_RECORD * 4)) == "broken"

    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024
    assert grown < reading.LARGEST_RECORD * 4


def bomb(size: int) -> bytes:
    """Return a small file whose catalogue stands in a stream that unpacks to so many bytes."""
    packer = zlib.compressobj(9)
    packed = packer.compress(b"4 0 <</Type/Catalog/Pages 3 0 R>>")
    packed += b"".join(packer.compress(b" " * 2**20) for _ in range(size // 2**20))
    packed += packer.flush()
    out, places = b"%PDF-1.7\n", [0]
    head = b"1 0 obj <</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length %d>> stream\n"
    for thing in (
        head % len(packed) + packed + b"\nendstream endobj\n",
        b"3 0 obj <</Type/Pages/Count 0/Kids[]>> endobj\n",
    ):
        places.append(len(out))
        out += thing
    entries = [(0, 0), (1, places[1]), (1, len(out)), (1, places[2]), (2, 1)]
    table = b"".join(struct.pack(">BIB", kind, place, 0) for kind, place in entries)
    head = b"2 0 obj <</Type/XRef/Size 5/W[1 4 1]/Root 4 0 R/Length %d>> stream\n"
    end = b"\nendstream endobj\nstartxref\n%d\n%%%%EOF\n" % len(out)
    return out + head % len(table) + table + end


@settings(deadline=None, max_examples=150)
@given(st.data())
def test_a_damaged_document_gives_its_record_or_a_refusal(data: st.DataObject) -> None:
    octets = bytearray(permission())
    for _ in range(data.draw(st.integers(1, 20))):
        octets[data.draw(st.integers(0, len(octets) - 1))] = data.draw(st.integers(0, 255))

    with suppress(DocumentRefusedError):
        assert isinstance(read_record(bytes(octets)), CaseRecord)
