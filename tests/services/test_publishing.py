"""Public versions of a case (Woo): two officers make one, and everybody may read the result."""

import hashlib
from datetime import date

import pytest
from cast import WOUT
from stage import A_PDF, Stage
from woo_desk import HIDDEN, PAULA, Work, start_and_use, work_on

from toets.documents.web.page import web_page
from toets.domain.workflow import Status
from toets.errors import InputRefusedError


@pytest.fixture
def work(stage: Stage) -> Work:
    return work_on(stage)


def refused(caught: pytest.ExceptionInfo[InputRefusedError]) -> list[str]:
    return [obstacle.code for obstacle in caught.value.obstacles]


def test_two_officers_make_a_version_that_everybody_may_read(work: Work) -> None:
    before = work.stage.events(work.reference)

    published = work.established()

    assert work.publishing.published() == (published,)
    assert (published.reference, published.number) == (work.reference, 1)
    assert published.established_on == date(2026, 9, 1)
    name = f"openbaar-{work.reference}-1"
    document, content = work.publishing.public_file(f"{name}.pdf")
    assert document == published.document
    assert hashlib.sha256(content).hexdigest() == document.sha256
    assert HIDDEN not in web_page(content)
    assert "5.1.2.e" in web_page(content)
    (file,) = published.files
    assert work.publishing.public_file(f"{name}-bijlage-2.pdf") == (file, A_PDF)
    assert file.sha256 == hashlib.sha256(A_PDF).hexdigest()
    added = work.stage.events(work.reference)[len(before) :]
    assert [(e.actor, e.action, e.note) for e in added] == [
        (WOUT.number, "begin_publication", "1"),
        (WOUT.number, "offer_publication", "1"),
        (PAULA.number, "establish_publication", f"1 {document.sha256}"),
    ]
    assert work.stage.toets.auditing.verify().breaks == ()


def test_an_old_version_is_refused_and_changes_nothing(work: Work) -> None:
    work.publishing.begin(work.wout, work.reference)
    first = work.version
    work.publishing.redact(work.wout, work.reference, first, [work.secret()])

    rows = work.stage.rows()
    with pytest.raises(InputRefusedError) as caught:
        work.publishing.redact(work.paula, work.reference, first, [work.secret()])

    assert refused(caught) == ["publishing.stale"]
    assert work.stage.rows() == rows


def test_a_later_act_changes_nothing_in_it_and_the_next_one_starts_from_it(work: Work) -> None:
    first = work.established()
    kept = work.publishing.public_file(first.document.name)
    start_and_use(work.stage, work.reference)

    number = work.publishing.begin(work.paula, work.reference)

    assert number == 2
    assert work.publication.redactions == (work.secret(),)
    assert work.publication.lost == ()
    assert work.publication.facts == len(work.stage.case(work.reference).facts)
    version = work.publishing.offer(work.paula, work.reference, work.version)
    second = work.publishing.establish(work.wout, work.reference, version)
    assert work.publishing.public_file(first.document.name)[1] == kept[1]
    assert [(p.number, p.is_newest) for p in work.publishing.published()] == [
        (2, True),
        (1, False),
    ]
    assert second.outcome is Status.IN_EXECUTION
