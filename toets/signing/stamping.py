"""Asks a time-stamping service (RFC 3161) for its word on when a signature was there."""

import asyncio
import urllib.request
from http.client import HTTPException

from asn1crypto import cms, tsp  # type: ignore[import-untyped]  # it has no types
from pyhanko.sign.timestamps.api import TimeStamper
from pyhanko.sign.timestamps.common_utils import TimestampRequestError

_SECONDS = 10
_LARGEST_ANSWER = 256 * 1024
_ASKED, _ANSWERED = "application/timestamp-query", "application/timestamp-reply"


class TimeStampingService(TimeStamper):
    """A service that answers over HTTP within ten seconds, or is taken to fail."""

    def __init__(self, url: str) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # it has no types
        self._url = url

    async def async_timestamp(self, message_digest: bytes, md_algorithm: str) -> cms.ContentInfo:
        """Return a time stamp of this digest.

        Raises:
            TimestampRequestError: There is none, or what came is no time stamp.
        """
        try:
            return await super().async_timestamp(message_digest, md_algorithm)
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            # What pyHanko makes of an answer that is no time stamp.
            raise TimestampRequestError(str(error)) from error

    async def async_request_tsa_response(self, req: tsp.TimeStampReq) -> tsp.TimeStampResp:
        """Return the answer of the service.

        Raises:
            TimestampRequestError: There is none, or it is no time stamp.
        """
        return await asyncio.to_thread(self._answer, req.dump())

    def _answer(self, asked: bytes) -> tsp.TimeStampResp:
        if not self._url.startswith(("http://", "https://")):
            raise TimestampRequestError("the address is no HTTP address")
        headers = {"Content-Type": _ASKED, "Accept": _ANSWERED}
        request = urllib.request.Request(self._url, asked, headers)  # noqa: S310 -- checked above
        try:
            with urllib.request.urlopen(request, timeout=_SECONDS) as answer:  # noqa: S310 -- idem
                octets = answer.read(_LARGEST_ANSWER + 1)
        except (OSError, HTTPException, ValueError) as error:
            raise TimestampRequestError(str(error)) from error
        if len(octets) > _LARGEST_ANSWER:
            raise TimestampRequestError("the answer is too large")
        return tsp.TimeStampResp.load(octets)
