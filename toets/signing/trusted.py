"""The public certificates that signatures are held against: pinned in one file of text."""

import base64
import re
import textwrap
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from toets.domain.seals import Seal
from toets.errors import SettingsError

TRUSTED_NAME = "vertrouwd.pem"
ROOT, TSA = "root", "tsa"
USES = (ROOT, *(str(seal) for seal in Seal), TSA)
LARGEST_FILE = 1024 * 1024

_MARK = re.compile(r"#\s*toets:\s*(\S+)\s*")
_BEGIN, _END = "-----BEGIN CERTIFICATE-----", "-----END CERTIFICATE-----"


@dataclass(frozen=True)
class Trusted:
    """Public certificates (DER) per use, in the order of the file; none trusts nothing.

    The uses are "root", "tsa", and the name of each seal.
    """

    pinned: tuple[tuple[str, bytes], ...] = ()

    def of(self, use: str) -> tuple[bytes, ...]:
        """Return the certificates (DER) for this use."""
        return tuple(der for found, der in self.pinned if found == use)


def as_text(pinned: Iterable[tuple[str, bytes]]) -> str:
    """Return the file that pins these certificates (DER), each with its use."""
    return "\n".join(f"# toets: {use}\n{_armoured(der)}" for use, der in pinned)


def _armoured(der: bytes) -> str:
    lines = textwrap.wrap(base64.b64encode(der).decode(), 64)
    return "\n".join((_BEGIN, *lines, _END, ""))


def read_trusted(path: Path) -> Trusted:
    """Return what the file pins.

    Raises:
        SettingsError: The file is missing or cannot be understood.
    """
    try:
        with path.open("rb") as file:
            octets = file.read(LARGEST_FILE)
    except OSError as error:
        raise SettingsError(
            f"Het bestand met vertrouwde certificaten ({path}) is niet te lezen. "
            "Zet het daar neer of wijs met TOETS_TRUSTED een ander bestand aan."
        ) from error
    return Trusted(tuple(_Reader(path).read(octets.decode("utf-8", "replace"))))


class _Reader:
    """Goes through the lines of one file; a certificate without a use before it is refused."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._use: str | None = None
        self._body: list[str] | None = None

    def read(self, text: str) -> Iterable[tuple[str, bytes]]:
        number = 0
        for number, line in enumerate(map(str.strip, text.splitlines()), 1):
            if self._body is not None and line == _END:
                yield self._finished(number)
            elif self._body is not None:
                self._body.append(line)
            elif line == _BEGIN:
                self._begin(number)
            else:
                self._note_use(number, line)
        if self._body is not None:
            raise self._wrong(number, "het certificaat is niet af")
        self._refuse_lonely_use(number)

    def _begin(self, number: int) -> None:
        if self._use is None:
            raise self._wrong(
                number, f"boven het certificaat ontbreekt “# toets: …” met {_UNDERSTOOD}"
            )
        self._body = []

    def _note_use(self, number: int, line: str) -> None:
        mark = _MARK.fullmatch(line)
        if mark and mark[1] not in USES:
            raise self._wrong(number, f"“{mark[1]}” is geen {_UNDERSTOOD}")
        if mark:
            self._refuse_lonely_use(number)
            self._use = mark[1]

    def _refuse_lonely_use(self, number: int) -> None:
        if self._use is not None:
            raise self._wrong(number, f"onder “# toets: {self._use}” ontbreekt het certificaat")

    def _finished(self, number: int) -> tuple[str, bytes]:
        body, use = self._body or [], self._use or ""
        self._body = self._use = None
        try:
            return use, _certificate("".join(body))
        except ValueError as error:
            raise self._wrong(number, "dit is geen certificaat") from error

    def _wrong(self, number: int, what: str) -> SettingsError:
        return SettingsError(f"{self._path}:{number}: {what}. Verbeter het bestand.")


_UNDERSTOOD = ", ".join(USES[:-1]) + f" of {USES[-1]}"


def _certificate(body: str) -> bytes:
    from cryptography import x509  # noqa: PLC0415 -- lazily

    der = base64.b64decode(body, validate=True)
    x509.load_der_x509_certificate(der)
    return der
