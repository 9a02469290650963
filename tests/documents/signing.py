"""Documents under their signatures, made with the test keys of the run."""

from functools import cache

from documents.builders import ABOUT_CASES, ISSUED, asked, sample
from seal_keys import KEYS

from toets.documents.build import SealText, seals_of
from toets.documents.year_report import YearReportSource, year_report_seal
from toets.signing.sealing import SealRequest, open_sealer
from toets.signing.settings import KeySource, SealerSettings

SEALER = open_sealer(SealerSettings(KeySource.TEST, KEYS))


def signed_with(pdf: bytes, *texts: SealText) -> bytes:
    """Return the document with these signatures."""
    requests = [SealRequest(text.seal, text.field, text.reason, text.name) for text in texts]
    return SEALER.seal(pdf, requests, ISSUED)


@cache
def signed_sample(name: str) -> bytes:
    """Return one of the documents about cases by its name, signed; made once per test run."""
    assert name in ABOUT_CASES
    return signed_with(sample(name), *seals_of(*asked(name)))


def signed_report(pdf: bytes, source: YearReportSource) -> bytes:
    """Return a yearly report under the seal of the Community."""
    return signed_with(pdf, year_report_seal(source))
