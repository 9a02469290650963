"""Finds out when a signature was made, and how sure that is."""

from dataclasses import dataclass
from datetime import datetime

from asn1crypto import cms, x509  # type: ignore[import-untyped]  # it has no types
from pyhanko.sign.validation.generic_cms import (
    extract_certs_for_validation,
    extract_tst_data_iter,
    message_imprint_checker,
    validate_tst_signed_data,
)
from pyhanko.sign.validation.status import TimestampSignatureStatus
from pyhanko_certvalidator import ValidationContext

from toets.signing.certificates import follows_from, subject_of
from toets.signing.report import TimeSource, Timestamp
from toets.signing.running import finished


@dataclass(frozen=True)
class Timing:
    """The moment at which a certificate is judged, how it is known, and the time stamp if any.

    `is_broken`: there is a time stamp, and it does not hold or is not of this signature.
    """

    at: datetime | None
    source: TimeSource
    timestamp: Timestamp | None
    is_broken: bool


def timing_of(
    info: cms.SignerInfo,
    services: tuple[bytes, ...],
    given: datetime | None,
    stated: datetime | None,
) -> Timing:
    """Return when the signature was made: by a trusted time stamp, else as given, else as stated."""
    timestamp, is_broken = _timestamp(info, services)
    if timestamp and timestamp.trusted:
        return Timing(timestamp.at, TimeSource.TIMESTAMP, timestamp, is_broken)
    if given:
        return Timing(given, TimeSource.GIVEN, timestamp, is_broken)
    source = TimeSource.STATED if stated else TimeSource.UNKNOWN
    return Timing(stated, source, timestamp, is_broken)


def _timestamp(info: cms.SignerInfo, services: tuple[bytes, ...]) -> tuple[Timestamp | None, bool]:
    tokens = list(extract_tst_data_iter(info, signed=False)) if info["unsigned_attrs"] else []
    if not tokens:
        return None, False
    token = tokens[0]
    at = token["encap_content_info"]["content"].parsed["gen_time"].native
    certificates = extract_certs_for_validation(token)
    signer: x509.Certificate = certificates.signer_cert
    is_whole = len(tokens) == 1 and _is_whole(info, token, signer, at)
    is_known = is_whole and follows_from(services, signer, certificates.other_certs, at)
    return Timestamp(at, subject_of(signer), is_known), not is_whole


def _is_whole(
    info: cms.SignerInfo, token: cms.SignedData, signer: x509.Certificate, at: datetime
) -> bool:
    """Say whether the token is intact, of a certificate for time stamps, and of this signature."""
    if not signer.not_valid_before <= at <= signer.not_valid_after:
        return False
    # Held against itself: whether the service is pinned is another question.
    context = ValidationContext(trust_roots=[signer], moment=at, allow_fetching=False)
    found = finished(validate_tst_signed_data(token, context, message_imprint_checker(info)))
    status = TimestampSignatureStatus(**found)
    return bool(status.intact and status.valid and status.trusted)
