"""The work on a public version (Woo): who may do it, what is refused, and when it is listed."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from builders import REASON, a_refusal
from cast import ANNA, BEA, CAST, DINA, ED, EDO, SARA, UMA, WOUT
from stage import PASSWORD, SETTINGS, Stage
from woo_desk import HIDDEN, Work, open_with_reason, start_and_use, work_on

from toets.domain.answer import Answer
from toets.domain.person import Role
from toets.domain.woo import (
    Ground,
    ItemJudgement,
    Judgement,
    PublicationState,
    Redaction,
    SuggestionKind,
)
from toets.domain.workflow import Status
from toets.errors import (
    InputRefusedError,
    NotFoundError,
    Obstacle,
    ReauthenticationNeededError,
    SealingError,
)
from toets.services.publishing import Publishing
from toets.signing.sealing import open_sealer
from toets.signing.settings import KeySource
from toets.store import people


@pytest.fixture
def work(stage: Stage) -> Work:
    return work_on(stage)


def refused(caught: pytest.ExceptionInfo[InputRefusedError]) -> list[str]:
    return [obstacle.code for obstacle in caught.value.obstacles]


def test_an_attachment_that_is_withheld_does_not(work: Work) -> None:
    work.publishing.begin(work.wout, work.reference)
    (item,) = [item for item in work.opened.items if item.is_file]
    judged = ItemJudgement(item.id, Judgement.WITHHELD, (Ground.COMPANY_SECRETS,))
    work.publishing.judge_item(work.wout, work.reference, work.version, judged)
    version = work.publishing.offer(work.wout, work.reference, work.version)

    published = work.publishing.establish(work.paula, work.reference, version)

    assert published.files == ()
    with pytest.raises(NotFoundError):
        work.publishing.public_file(f"openbaar-{work.reference}-1-bijlage-2.pdf")


def test_who_worked_on_it_may_not_establish_it_nor_deny_it(work: Work) -> None:
    version = work.offered()

    for act in (
        lambda: work.publishing.establish(work.wout, work.reference, version),
        lambda: work.publishing.deny(work.wout, work.reference, version, REASON),
    ):
        rows = work.stage.rows()
        with pytest.raises(InputRefusedError) as caught:
            act()
        assert refused(caught) == ["publishing.own"]
        assert work.stage.rows() == rows
    last = work.stage.events(work.reference)[-1]
    assert (last.action, last.refused) == ("deny_publication", True)


def test_a_second_officer_who_changed_something_may_not_establish_it_either(work: Work) -> None:
    work.publishing.begin(work.wout, work.reference)
    work.judge_files()
    work.publishing.set_embargo(work.paula, work.reference, work.version, None)
    version = work.publishing.offer(work.wout, work.reference, work.version)

    with pytest.raises(InputRefusedError) as caught:
        work.publishing.establish(work.paula, work.reference, version)

    assert refused(caught) == ["publishing.own"]


def test_what_was_offered_can_be_sent_back_with_reasons_and_taken_back(work: Work) -> None:
    version = work.offered()

    with pytest.raises(InputRefusedError) as caught:
        work.publishing.deny(work.paula, work.reference, version, " ")
    version = work.publishing.deny(work.paula, work.reference, version, "Ook het nummer.")

    assert refused(caught) == ["text.missing"]
    assert (work.publication.state, work.publication.denied) == (
        PublicationState.MAKING,
        "Ook het nummer.",
    )
    version = work.publishing.offer(work.wout, work.reference, version)
    assert work.publication.denied == ""
    work.publishing.take_back(work.wout, work.reference, version)
    assert work.publication.state is PublicationState.MAKING
    assert work.publication.changed_by == (WOUT.number,)


def test_what_was_offered_cannot_be_changed(work: Work) -> None:
    version = work.offered()

    with pytest.raises(InputRefusedError) as caught:
        work.publishing.lift(work.wout, work.reference, version, [work.secret()])

    assert refused(caught) == ["publishing.state"]


def test_a_redaction_that_the_law_does_not_allow_is_refused(work: Work) -> None:
    work.publishing.begin(work.wout, work.reference)
    version, bare = work.version, replace(work.secret(), reason="")

    with pytest.raises(InputRefusedError) as caught:
        work.publishing.redact(work.wout, work.reference, version, [bare])

    assert refused(caught) == ["redaction.reason"]
    assert work.publication.redactions == ()


def test_a_version_with_an_attachment_that_nobody_judged_is_not_offered(work: Work) -> None:
    work.publishing.begin(work.wout, work.reference)

    with pytest.raises(InputRefusedError) as caught:
        work.publishing.offer(work.wout, work.reference, work.version)

    assert refused(caught) == ["publishing.unjudged"]


def test_words_are_found_left_out_and_readable_again(work: Work) -> None:
    work.publishing.begin(work.wout, work.reference)

    (found,) = work.publishing.find(work.wout, work.reference, HIDDEN.upper())
    work.publishing.redact(work.wout, work.reference, work.version, [work.secret()])
    redacted = work.publication.redactions
    work.publishing.lift(work.wout, work.reference, work.version, redacted)

    assert (found.place, found.start, found.end) == (work.place, 7, 19)
    assert redacted == (work.secret(),)
    assert work.publication.redactions == ()


def test_what_looks_personal_is_suggested_until_it_is_left_out(work: Work) -> None:
    reference = work.stage.in_decision(
        work.stage.submitted({"A3": Answer(text="Bel Anna op 06-12345678.")})
    )
    for holder in (DINA, EDO):
        work.stage.act(holder, reference, a_refusal(work.stage.case(reference)))
    officer = open_with_reason(work.stage, WOUT, reference)
    work.publishing.begin(officer, reference)

    found = work.publishing.suggestions(officer, reference)
    redactions = [
        Redaction(o.occurrence.place, o.occurrence.start, o.occurrence.end, o.ground, REASON)
        for o in found
    ]
    version = work.publishing.redact(officer, reference, 1, redactions)

    assert [each.kind for each in found] == [SuggestionKind.NAME, SuggestionKind.PHONE]
    assert version == 2
    assert work.publishing.suggestions(officer, reference) == ()


def test_words_that_are_left_out_here_and_stand_there_are_told(work: Work) -> None:
    work.publishing.begin(work.wout, work.reference)
    title = next(p for p in work.opened.passages if p.label.field == "title")
    word = Redaction(title.place, 0, len("Zoeken"), Ground.CROWN)
    work.publishing.redact(work.wout, work.reference, work.version, [word])

    found = {each.place for each in work.opened.still_readable}

    expected = {o.place for o in work.publishing.find(work.wout, work.reference, "zoeken")}
    assert found == expected - {title.place}


def test_it_is_listed_from_the_day_of_its_embargo(work: Work) -> None:
    work.publishing.begin(work.wout, work.reference)
    work.judge_files()
    today = date(2026, 9, 1)
    yesterday = today - timedelta(days=1)
    with pytest.raises(InputRefusedError) as caught:
        work.publishing.set_embargo(work.wout, work.reference, work.version, yesterday)
    tomorrow = today + timedelta(days=1)
    version = work.publishing.set_embargo(work.wout, work.reference, work.version, tomorrow)
    version = work.publishing.offer(work.wout, work.reference, version)
    published = work.publishing.establish(work.paula, work.reference, version)

    assert refused(caught) == ["publishing.embargo"]
    assert work.publishing.published() == ()
    with pytest.raises(NotFoundError):
        work.publishing.public_file(published.document.name)
    work.stage.clock.advance(days=1)
    assert work.publishing.published() == (published,)


def test_what_happened_meanwhile_is_taken_in_only_when_asked(work: Work) -> None:
    work.publishing.begin(work.wout, work.reference)
    facts = work.publication.facts
    start_and_use(work.stage, work.reference)

    opened = work.opened
    assert (opened.newer_facts, len(opened.case.facts)) == (2, facts)
    assert opened.case.status is Status.PERMITTED
    work.publishing.catch_up(work.wout, work.reference, work.version)

    assert (work.opened.newer_facts, work.publication.facts) == (0, facts + 2)


def test_there_is_one_version_under_way_at_a_time(work: Work) -> None:
    work.publishing.begin(work.wout, work.reference)

    with pytest.raises(InputRefusedError) as caught:
        work.publishing.begin(work.paula, work.reference)

    assert refused(caught) == ["publishing.under_way"]
    (line,) = work.publishing.work(work.paula)
    assert (line.reference, line.publication.number) == (work.reference, 1)
    assert work.publishing.work(work.stage.actor(SARA)) == ()


def test_nobody_but_a_woo_officer_with_a_reason_works_on_it(stage: Stage) -> None:
    reference, publishing = stage.scenes["permitted"], stage.toets.publishing
    rows = stage.rows()

    found: dict[str, set[str]] = {}
    for person in CAST:
        for act in (publishing.opened, publishing.begin):
            with pytest.raises((InputRefusedError, NotFoundError)) as caught:
                act(stage.actor(person), reference)
            code = getattr(caught.value, "obstacles", [Obstacle("unseen")])[0].code
            found.setdefault(code, set()).add(person.number)

    assert stage.rows() == rows
    assert found["reading.reason"] == {WOUT.number}
    assert found["unseen"] == {ED.number, UMA.number, BEA.number}
    assert set.union(*found.values()) == {person.number for person in CAST}
    assert found.keys() == {"reading.reason", "unseen", "rights.none"}


def test_a_case_without_an_outcome_is_not_there_for_the_desk(stage: Stage) -> None:
    officer = stage.signed_in(WOUT)

    for scene in ("draft", "submitted", "in_decision", "signing"):
        with pytest.raises(NotFoundError):
            stage.toets.publishing.begin(officer, stage.scenes[scene])


def test_every_outcome_can_be_made_public(stage: Stage) -> None:
    officer = stage.signed_in(WOUT)

    for scene in ("refused", "negative", "out_of_scope", "withdrawn"):
        reference = stage.scenes[scene]
        stage.toets.reading.open(officer, reference, "Woo-verzoek 2026-12")
        stage.toets.publishing.begin(officer, reference)
        assert stage.toets.publishing.preview(officer, reference).startswith(b"%PDF")


def test_establishing_asks_for_the_password_again_whatever_the_screen_does(work: Work) -> None:
    version = work.offered()
    work.stage.clock.now += timedelta(minutes=6)

    rows, log = work.stage.rows(), work.stage.events(work.reference)
    with pytest.raises(ReauthenticationNeededError):
        work.publishing.establish(work.paula, work.reference, version)

    assert work.stage.rows() == rows
    assert work.stage.events(work.reference) == log
    work.stage.toets.signing_in.prove(work.paula, PASSWORD)
    work.publishing.establish(work.paula, work.reference, version)


def test_a_key_that_is_not_there_leaves_it_offered(work: Work, tmp_path: Path) -> None:
    version = work.offered()
    keys = replace(SETTINGS.sealer, source=KeySource.PKCS12, directory=tmp_path)
    locked = Publishing(work.stage.toets.context, open_sealer(keys))

    rows, log = work.stage.rows(), work.stage.events(work.reference)
    with pytest.raises(SealingError):
        locked.establish(work.paula, work.reference, version)

    assert work.stage.rows() == rows
    assert work.stage.events(work.reference) == log
    work.publishing.establish(work.paula, work.reference, version)


def test_an_author_never_works_on_it_not_even_as_a_woo_officer(stage: Stage) -> None:
    context = stage.toets.context
    with context.database.writing() as tx:
        people.grant(tx, ANNA.number, Role.WOO_OFFICER, "", "TEST", stage.clock())
    reference = stage.scenes["permitted"]

    with pytest.raises(InputRefusedError) as caught:
        stage.toets.publishing.begin(stage.actor(ANNA), reference)

    assert refused(caught) == ["conflict.author"]
