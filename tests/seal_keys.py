"""Test keys, made once for a whole run of the tests: every toets that is opened finds them here."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

_NAME = "TOETS_KEYS_DIR"


def _folder() -> Path:
    # Workers of xdist and programs that tests start inherit the folder of who started them.
    if _NAME not in os.environ:
        os.environ[_NAME] = tempfile.mkdtemp(prefix="toets-keys-")
        atexit.register(shutil.rmtree, os.environ[_NAME], ignore_errors=True)
    return Path(os.environ[_NAME])


KEYS = _folder()
TRUSTED = KEYS / "vertrouwd.pem"
