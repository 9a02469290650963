"""Says what the signatures in a file are worth, without a network and without a database."""

from datetime import datetime

from toets.signing.report import SignatureReport
from toets.signing.trusted import Trusted


def check_signatures(pdf: bytes, trusted: Trusted, at: datetime | None) -> SignatureReport:
    """Return what is found of the signatures in the file.

    Certificates are judged at the moment of signing: that of a trusted time stamp, else `at` (aware,
    when the caller knows it), else the moment that the signature states, which proves nothing.

    Every change of a file is found, save of the bits round a time stamp that no signature covers:
    those only the hash of the whole file tells. A report takes some seconds and some hundred MiB at
    most, whatever the file is.

    Raises:
        DocumentRefusedError: The file is too large, encrypted, or no whole PDF.
    """
    # Loads the machinery of signatures, which a plain start has no need of.
    from toets.signing.inspecting import inspect  # noqa: PLC0415 -- see above

    return inspect(pdf, trusted, at)
