"""What the report of a year holds: kinds of figures, and the figures themselves."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from toets.domain.facts import (
    NegativeGround,
)
from toets.domain.workflow import Status


class Ending(StrEnum):
    """What became of a proposal; UNDER_WAY is the lack of an outcome."""

    PERMITTED = "permitted"
    REFUSED = "refused"
    NEGATIVE = "negative"
    OUT_OF_SCOPE = "out_of_scope"
    WITHDRAWN = "withdrawn"
    UNDER_WAY = "under_way"


class WithdrawnFrom(StrEnum):
    """When a proposal was given up: the reason category that needs no reading of reasons.

    DRAFT is a proposal that had come back to its authors; INACTIVE was closed by the secretary.
    """

    ADVICE = "advice"
    SUPPLEMENT = "supplement"
    DECISION = "decision"
    PERMITTED = "permitted"
    DRAFT = "draft"
    INACTIVE = "inactive"


class Count(StrEnum):
    """What else is counted over all cases together.

    Of proposals: URGENT, STOPS. Of established advices: SUPPLEMENTS, DISSENT. Of versions:
    VIEWS_ASKED, VIEWS_GIVEN. All others count acts.
    """

    URGENT = "urgent"
    STOPS = "stops"
    HOLDS_LIFTED = "holds_lifted"
    SUPPLEMENTS = "supplements"
    DISSENT = "dissent"
    GUESTS = "guests"
    VIEWS_ASKED = "views_asked"
    VIEWS_GIVEN = "views_given"
    REFERRALS = "referrals"
    REFUSED_BY_ONE = "refused_by_one"
    REFUSED_BY_BOTH = "refused_by_both"
    DEPUTY_VERDICTS = "deputy_verdicts"
    DEPUTY_SIGNATURES = "deputy_signatures"
    DEPUTY_OTHER = "deputy_other"
    EXITS_DENIED = "exits_denied"
    EXITS_REOPENED = "exits_reopened"


class Stage(StrEnum):
    """A stretch of a case of which the working days are measured.

    ADVICE runs from the submission (or the referral back) to the established advice, SUPPLEMENT
    from there to the new version, DECISION from a positive advice to the second verdict, SIGNING
    from two permits to the second signature, WHOLE from the submission to a permission, refusal or
    negative advice.
    """

    ADVICE = "advice"
    SUPPLEMENT = "supplement"
    DECISION = "decision"
    SIGNING = "signing"
    WHOLE = "whole"


class LeftOut(StrEnum):
    """Why cases do not count for this reader: own withdrawal, or a revoked request for advice."""

    RECUSED = "recused"
    REVOKED = "revoked"


@dataclass(frozen=True)
class ByKind:
    """A number of proposals, of each kind."""

    experiment: int = 0
    operational: int = 0

    @property
    def total(self) -> int:
        """Both kinds together."""
        return self.experiment + self.operational


@dataclass(frozen=True)
class PermissionYear:
    """A permission that held on at least one day of the year.

    Uses and incidents count by the day on which they happened, suspensions by the day they were
    imposed. `status` and `overdue` (conditions past their day) are as on the last counted day.
    """

    reference: str
    title: str
    unit: str
    is_experiment: bool
    status: Status
    valid_until: date
    uses: int
    candidates: int
    confirmed: int
    rejected: int
    errors_found: int
    incidents: int
    suspensions: int
    overdue: int


@dataclass(frozen=True)
class LeadTime:
    """How many working days a stage took, of the stages that ended in the year.

    Counted as a term is: the day on which it began is day 0. The median is the middle value, or
    the mean of the middle two; the 90th percentile the smallest value that at least 90 percent of
    the values do not exceed (nearest rank). Both are None when nothing was measured. A case with
    two rounds is measured twice, so that `times` may exceed `cases`.
    """

    stage: Stage
    times: int
    cases: int
    median: Decimal | None
    ninetieth: int | None


@dataclass(frozen=True)
class RulesUsed:
    """A set of versions of the rules, and how many versions of proposals were put in under it."""

    regime: str
    questionnaire: str
    procedure: str
    guidance: str
    versions: int


@dataclass(frozen=True)
class YearReport:
    """The figures of a year up to and with `until`; every total is there, zero included.

    `stand` tells of what was submitted in the year how it stood on the last counted day;
    `endings` which outcomes were reached in the year, whenever the proposal was submitted.
    `left_out` tells why cases do not count that the reader knows of, never how many.
    """

    year: int
    until: date
    left_out: frozenset[LeftOut]
    submitted: ByKind
    stand: tuple[tuple[Ending, ByKind], ...]
    endings: tuple[tuple[Ending, ByKind], ...]
    negatives: tuple[tuple[NegativeGround, int], ...]
    withdrawals: tuple[tuple[WithdrawnFrom, int], ...]
    exits: tuple[tuple[str, int], ...]
    counts: tuple[tuple[Count, int], ...]
    permissions: tuple[PermissionYear, ...]
    lead_times: tuple[LeadTime, ...]
    rules: tuple[RulesUsed, ...]
