"""Publishing: Woo officers make a public version of a case, and another one establishes it."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date

from toets.domain.calendar import amsterdam_day
from toets.domain.woo import (
    ItemJudgement,
    Judgement,
    Occurrence,
    Publication,
    PublicationState,
    Redaction,
    Suggestion,
    added,
    covered,
    deciding_obstacles,
    find,
    is_publishable,
    items,
    judgement_obstacles,
    passages,
    redaction_obstacles,
    suggestions,
    taken_away,
)
from toets.domain.woo.published import Published, PublishedFile
from toets.errors import InputRefusedError, NotFoundError, Obstacle
from toets.services.context import Actor, Context, Line, record, require_proof
from toets.services.public_files import Making, drawn, making, published_of, sealed
from toets.services.publication_steps import (
    back_to_making,
    begun,
    caught_up,
    establishable,
    in_state,
    is_left_out,
    readiness,
    refuse,
    saved,
    touched,
    under_way,
)
from toets.services.woo_desk import (
    Desk,
    OpenedPublication,
    PublicationWork,
    open_desk,
    work_of,
)
from toets.signing.sealing import Sealer
from toets.store import cases, people, publications

__all__ = [
    "OpenedPublication",
    "PublicationWork",
    "Published",
    "PublishedFile",
    "Publishing",
]

Change = Callable[[Desk, Publication], Publication]


class Publishing:
    """Lets two Woo officers make public versions, and shows everybody what was established.

    Who reads a case with a reason only must have opened it with one (`Reading.open`) in this sign-in.
    Every change is one transaction; beginning, offering, taking back, denying and establishing are
    events in the chain of the case, and so is their refusal. A method that takes a `version` refuses
    one that is not the current, and those that change the publication return the new one.

    Raises, all but `work`, `published` and `public_file`:
        NotFoundError: The case does not exist or the actor may not read it ("case"), or nothing
            is under way ("publication").
        InputRefusedError: The actor may not do it, or it cannot be done; names every obstacle.
    """

    def __init__(self, context: Context, sealer: Sealer) -> None:
        self._context = context
        self._sealer = sealer

    @contextmanager
    def _reading(self, actor: Actor, reference: str) -> Iterator[Desk]:
        with self._context.database.reading() as tx:
            yield open_desk(tx, self._context, actor, reference)

    @contextmanager
    def _writing(self, actor: Actor, reference: str, action: str = "") -> Iterator[Desk]:
        """Give the desk in a writing transaction; the refusal of an `action` leaves one line."""
        try:
            with self._context.database.writing() as tx:
                yield open_desk(tx, self._context, actor, reference)
        except InputRefusedError as refusal:
            if action:
                self._record_refusal(actor, reference, Line(action, obstacles=refusal.obstacles))
            raise

    def _record_refusal(self, actor: Actor, reference: str, line: Line) -> None:
        context = self._context
        with context.database.writing() as tx:
            case = cases.get(tx, reference, context.rules)
            record(tx, actor.number, context.clock(), case, case, line)

    def opened(self, actor: Actor, reference: str) -> OpenedPublication:
        """Return what a Woo officer works with in this case."""
        with self._reading(actor, reference) as desk:
            return desk.opened()

    def find(self, actor: Actor, reference: str, words: str) -> tuple[Occurrence, ...]:
        """Return every place where these words stand in the publication under way."""
        with self._reading(actor, reference) as desk:
            publication = under_way(desk)
            return find(passages(covered(desk.case, publication), publication.people), words)

    def suggestions(self, actor: Actor, reference: str) -> tuple[Suggestion, ...]:
        """Return what looks as if it must be left out and is not yet."""
        with self._reading(actor, reference) as desk:
            publication = under_way(desk)
            others = people.named(desk.tx).values()
        found_in = passages(covered(desk.case, publication), publication.people)
        found = suggestions(found_in, publication.people, others)
        return tuple(each for each in found if not is_left_out(each, publication))

    def begin(self, actor: Actor, reference: str) -> int:
        """Begin a public version of the case as it is now, and return its number.

        Starts from the redactions and judgements of the last one, where places still hold the same
        text; the others are in `Publication.lost`.
        """
        with self._writing(actor, reference, "begin_publication") as desk:
            if desk.under_way is not None:
                raise InputRefusedError([Obstacle.of("publishing.under_way")])
            if not is_publishable(desk.case):
                raise InputRefusedError([Obstacle.of("publishing.no_outcome")])
            new = begun(desk)
            publications.add(desk.tx, new, desk.now)
            self._tell(desk, "begin_publication", str(new.number))
        return new.number

    def catch_up(self, actor: Actor, reference: str, version: int) -> int:
        """Take in what happened since it was begun, and return the new version."""
        return self._change(actor, reference, version, caught_up)

    def redact(
        self, actor: Actor, reference: str, version: int, redactions: Iterable[Redaction]
    ) -> int:
        """Add redactions, and return the new version.

        A redaction that touches others of the same ground becomes one with them; in a text that goes
        whole it becomes the whole.
        """
        new = tuple(redactions)

        def with_them(desk: Desk, before: Publication) -> Publication:
            case = covered(desk.case, before)
            found_in = passages(case, before.people)
            every = added(found_in, before.redactions, new)
            today = amsterdam_day(desk.now)
            known = set(redaction_obstacles(case, before.people, before.redactions, today))
            found = redaction_obstacles(case, before.people, every, today)
            refuse(obstacle for obstacle in found if obstacle not in known)
            return replace(before, redactions=every)

        return self._change(actor, reference, version, with_them)

    def lift(
        self, actor: Actor, reference: str, version: int, redactions: Iterable[Redaction]
    ) -> int:
        """Take away every redaction that overlaps with one of these; return the new version."""
        gone = tuple(redactions)

        def without_them(desk: Desk, before: Publication) -> Publication:
            found_in = passages(covered(desk.case, before), before.people)
            return replace(before, redactions=taken_away(found_in, before.redactions, gone))

        return self._change(actor, reference, version, without_them)

    def judge_item(
        self, actor: Actor, reference: str, version: int, judgement: ItemJudgement
    ) -> int:
        """Judge an attachment; or say of another item that it is withheld whole or public already.

        PUBLIC for an item that is no attachment takes such a judgement away again.
        """

        def judged(desk: Desk, before: Publication) -> Publication:
            case = covered(desk.case, before)
            refuse(judgement_obstacles(case, judgement, amsterdam_day(desk.now)))
            files = {item.id for item in items(case) if item.is_file}
            others = [each for each in before.judgements if each.item != judgement.item]
            falls_away = judgement.judgement is Judgement.PUBLIC and judgement.item not in files
            return replace(
                before, judgements=tuple(others if falls_away else [*others, judgement])
            )

        return self._change(actor, reference, version, judged)

    def set_embargo(self, actor: Actor, reference: str, version: int, day: date | None) -> int:
        """Set the first Amsterdam day on which it is listed; None lists it at once."""

        def embargoed(desk: Desk, before: Publication) -> Publication:
            today = amsterdam_day(desk.now)
            if day is not None and day < today:
                raise InputRefusedError([Obstacle.of("publishing.embargo", day=today)])
            return replace(before, embargo=day)

        return self._change(actor, reference, version, embargoed)

    def _change(self, actor: Actor, reference: str, version: int, change: Change) -> int:
        with self._writing(actor, reference) as desk:
            before = in_state(desk, version, PublicationState.MAKING)
            return saved(desk, touched(change(desk, before), actor.number)).version

    def offer(self, actor: Actor, reference: str, version: int) -> int:
        """Offer the publication to another Woo officer; from now on it cannot be changed."""
        with self._writing(actor, reference, "offer_publication") as desk:
            before = in_state(desk, version, PublicationState.MAKING)
            refuse(readiness(desk, before))
            offered = replace(
                touched(before, actor.number),
                state=PublicationState.OFFERED,
                offered_by=actor.number,
                offered_at=desk.now,
                denied="",
            )
            self._tell(desk, "offer_publication", str(before.number))
            return saved(desk, offered).version

    def take_back(self, actor: Actor, reference: str, version: int) -> int:
        """Take an offered publication back, to change it."""
        with self._writing(actor, reference, "take_back_publication") as desk:
            before = in_state(desk, version, PublicationState.OFFERED)
            self._tell(desk, "take_back_publication", str(before.number))
            return saved(desk, back_to_making(before)).version

    def deny(self, actor: Actor, reference: str, version: int, reasons: str) -> int:
        """Send an offered publication back to who made it, with reasons."""
        with self._writing(actor, reference, "deny_publication") as desk:
            before = in_state(desk, version, PublicationState.OFFERED)
            lacks = () if reasons.strip() else (Obstacle.of("text.missing", field="reasons"),)
            refuse((*deciding_obstacles(before, desk.person), *lacks))
            self._tell(desk, "deny_publication", f"{before.number} {reasons.strip()}")
            return saved(desk, back_to_making(before, reasons.strip())).version

    def establish(self, actor: Actor, reference: str, version: int) -> Published:
        """Establish what was offered: build, seal and keep the edition, for ever.

        Raises:
            ReauthenticationNeededError: It asks for a password given in the last five minutes.
            SealingError: The key of the Community cannot be used now; nothing changed.
        """
        with self._writing(actor, reference, "establish_publication") as desk:
            require_proof(desk.tx, actor, desk.now)
            before = establishable(desk, version)
            ready = making(desk.tx, desk.case, before, desk.now, is_test=self._sealer.is_test)
        # Drawing and sealing take long: no transaction is open while they do.
        edition = sealed(ready, self._sealer)
        with self._writing(actor, reference, "establish_publication") as desk:
            establishable(desk, version)
            return self._published(desk, ready, edition)

    def _published(self, desk: Desk, ready: Making, edition: bytes) -> Published:
        public, content = published_of(ready, edition)
        established = replace(
            ready.publication,
            state=PublicationState.ESTABLISHED,
            established_by=desk.person.number,
            established_at=ready.source.established_at,
            sha256=public.document.sha256,
        )
        publications.publish(desk.tx, saved(desk, established), public, content)
        self._tell(desk, "establish_publication", f"{public.number} {public.document.sha256}")
        return public

    def _tell(self, desk: Desk, action: str, note: str) -> None:
        record(
            desk.tx, desk.person.number, desk.now, desk.case, desk.case, Line(action, note=note)
        )

    def preview(self, actor: Actor, reference: str) -> bytes:
        """Return the edition as it would be established now, without a seal."""
        with self._reading(actor, reference) as desk:
            publication = under_way(desk)
            ready = making(desk.tx, desk.case, publication, desk.now, is_test=self._sealer.is_test)
        return drawn(ready)

    def work(self, actor: Actor) -> tuple[PublicationWork, ...]:
        """Return the public versions that are under way, the last changed first; to others nothing."""
        with self._context.database.reading() as tx:
            return work_of(tx, self._context, actor)

    def published(self) -> tuple[Published, ...]:
        """Return every published version whose embargo has passed, newest first. For everybody."""
        today = amsterdam_day(self._context.clock())
        with self._context.database.reading() as tx:
            return publications.published(tx, today)

    def public_file(self, name: str) -> tuple[PublishedFile, bytes]:
        """Return a published file by its name. For everybody.

        Raises:
            NotFoundError: There is no such file, or its embargo has not passed.
        """
        for found in self.published():
            for file in (found.document, *found.files):
                if file.name == name:
                    with self._context.database.reading() as tx:
                        content = publications.content(tx, name)
                    if content is not None:
                        return file, content
        raise NotFoundError("document")
