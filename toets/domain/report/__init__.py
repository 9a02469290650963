"""The figures of one calendar year: totals, never per person or discipline."""

from toets.domain.report.lead_times import median, ninetieth_percentile
from toets.domain.report.values import (
    ByKind,
    Count,
    Ending,
    LeadTime,
    LeftOut,
    PermissionYear,
    RulesUsed,
    Stage,
    WithdrawnFrom,
    YearReport,
)
from toets.domain.report.yearly import yearly_report

__all__ = [
    "ByKind",
    "Count",
    "Ending",
    "LeadTime",
    "LeftOut",
    "PermissionYear",
    "RulesUsed",
    "Stage",
    "WithdrawnFrom",
    "YearReport",
    "median",
    "ninetieth_percentile",
    "yearly_report",
]
