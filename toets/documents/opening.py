"""Opens a file that should be a document of toets, within bounds, whatever it turns out to be."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from pikepdf import PasswordError, Pdf, PdfError
from pikepdf.settings import set_qpdf_limits

from toets.errors import DocumentRefusedError

LARGEST_FILE = 64 * 1024 * 1024
LARGEST_STREAM = 64 * 1024 * 1024
# What pikepdf raises on a file that is a PDF in name only.
_BROKEN = (PdfError, ValueError, TypeError, KeyError, AttributeError, IndexError, RuntimeError)

# A few bytes can unpack to gigabytes. pikepdf wants this set once, before threads use it.
set_qpdf_limits(
    flate_max_memory=LARGEST_STREAM,
    png_max_memory=LARGEST_STREAM,
    run_length_max_memory=LARGEST_STREAM,
    doc_max_warnings=100,
)


@contextmanager
def opened(pdf: bytes) -> Iterator[Pdf]:
    """Open the file for reading; also what goes wrong in the block for the file's sake is told so.

    Raises:
        DocumentRefusedError: The file is too large, encrypted, or broken.
    """
    if len(pdf) > LARGEST_FILE:
        raise DocumentRefusedError("too_large")
    try:
        # Without recovery: a file that was cut off is refused instead of guessed at.
        with Pdf.open(BytesIO(pdf), attempt_recovery=False, suppress_warnings=True) as whole:
            if whole.is_encrypted:
                raise DocumentRefusedError("encrypted")
            yield whole
    except PasswordError as error:
        raise DocumentRefusedError("encrypted") from error
    except _BROKEN as error:
        raise DocumentRefusedError("broken") from error
