"""Where the keys of this installation are, as its operator set it up."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class KeySource(StrEnum):
    """What keeps the keys: test keys that are made on first need, files, or a device."""

    TEST = "test"
    PKCS12 = "pkcs12"
    PKCS11 = "pkcs11"


@dataclass(frozen=True)
class SealerSettings:
    """What a sealer needs to find its keys and its time stamps.

    `directory` holds one file per seal (`digitalisering.p12` and so on), which `password` opens; test
    keys are made there and need none. `module`, `token` and `pin` belong to a device: the path of its
    library, the label of the token, and what opens it; its keys and certificates are labelled with
    the names of the seals. `tsa_url` is the address of a time-stamping service (RFC 3161); None asks
    for no time stamp.
    """

    source: KeySource
    directory: Path
    password: str | None = None
    module: Path | None = None
    token: str | None = None
    pin: str | None = None
    tsa_url: str | None = None
