"""A half-written judgement: its fields, what of it is ready, and the deed it becomes."""

from dataclasses import dataclass
from datetime import date

from toets.domain.case import Case
from toets.domain.deeds import JudgePermit, JudgeRefuse
from toets.domain.facts import Condition
from toets.domain.questionnaire import Point
from toets.domain.steps.deciding import points_to_weigh
from toets.ui.typed import day_of
from toets.ui.writing.conditions import conditions_in
from toets.ui.writing.kept import Form, Kept

OUTCOME, VALID_UNTIL = "outcome", "valid_until"
PERMIT, REFUSE = "permit", "refuse"
BEGUN_FROM = "begun_from"


def point_field(point: Point) -> str:
    """Return the field of the consideration on a point."""
    return f"point.{point.value}"


@dataclass(frozen=True)
class Draft:
    """What one holder is writing about one version and round."""

    case: Case
    kept: Kept

    @property
    def points(self) -> tuple[Point, ...]:
        """The points that must be weighed."""
        return points_to_weigh(self.case)

    def is_done(self, point: Point) -> bool:
        """Tell whether a point has a consideration."""
        return bool(self.kept.text(point_field(point)).strip())

    @property
    def valid_until(self) -> date | None:
        """The last day of a permit, once it is a day."""
        return day_of(self.kept.text(VALID_UNTIL))

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """The holder's own conditions; a refusal has none."""
        return conditions_in(self.kept) if self.kept.text(OUTCOME) != REFUSE else ()

    def deed(self) -> JudgePermit | JudgeRefuse | None:
        """Return the judgement as it is written now; None while outcome or end date is lacking."""
        outcome, until = self.kept.text(OUTCOME), self.valid_until
        if outcome == REFUSE:
            return self.refusal()
        if outcome == PERMIT and until is not None:
            return JudgePermit(*self._seen, self._reasons(), self.conditions, until)
        return None

    def refusal(self) -> JudgeRefuse:
        """Return the judgement as a refusal, which needs the same considerations."""
        return JudgeRefuse(*self._seen, self._reasons())

    @property
    def _seen(self) -> tuple[int, int]:
        return self.case.version_number, self.case.round

    def _reasons(self) -> dict[Point, str]:
        return {point: self.kept.text(point_field(point)).strip() for point in self.points}


def form_of(case: Case) -> Form:
    """Return the form in which a judgement on the current version and round is kept."""
    return Form(case.reference, f"oordeel/{case.version_number}/{case.round}")


def begun(case: Case) -> Kept:
    """Return the form as it was left; a new one begins from the text of an earlier round, if any."""
    form = form_of(case)
    kept = form.read()
    if kept.at is not None:
        return kept
    for version in range(case.version_number, 0, -1):
        for round_ in range(case.round + 1, 0, -1):
            earlier = Form(case.reference, f"oordeel/{version}/{round_}").read()
            if earlier.at is not None:
                form.replace(earlier.fields | {BEGUN_FROM: f"{version}/{round_}"})
                return form.read()
    return kept
