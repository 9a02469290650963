"""A toets server of the tests' own: `python -m toets serve` in a process and a database apart."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from browser.eventually import eventually

_CLEAN_STOP = 20


@dataclass
class Server:
    """A server that answers at `url`; what it writes on stderr stands in `log`."""

    url: str
    process: subprocess.Popen[bytes]
    log: Path

    def is_healthy(self) -> bool:
        """Tell whether it answers that it is; a server that died will never be."""
        if self.process.poll() is not None:
            message = f"the server stopped by itself:\n{self.log.read_text()}"
            raise AssertionError(message)
        try:
            with urlopen(f"{self.url}/gezond", timeout=5) as answer:  # noqa: S310 -- our own http address
                found: str = answer.read().decode()
        except (URLError, OSError):
            return False
        return found == "toets in orde"

    def stopped(self) -> list[str]:
        """Return with which status it stopped by itself, if it did: minus 15 is somebody else."""
        status = self.process.poll()
        return [] if status is None else [f"the server stopped with {status}"]

    def unexpected(self) -> list[str]:
        """Return the log lines about errors that nobody foresaw."""
        return [line for line in self.log.read_text().splitlines() if '"unexpected"' in line]


def environment(folder: Path) -> dict[str, str]:
    """Return the settings of a server whose database stands in `folder`."""
    return os.environ | {
        "TOETS_DATA_DIR": str(folder),
        "TOETS_DATABASE_URL": f"sqlite:///{folder / 'toets.db'}",
        "TOETS_DEMO": "1",
        "TOETS_PASSWORD_MEMORY": "64",
        "TOETS_PASSWORD_PASSES": "1",
    }


@contextmanager
def serving(folder: Path) -> Iterator[Server]:
    """Serve the database in `folder` until the end of the block."""
    port, log = _free_port(), folder / "server.log"
    with log.open("wb") as written:
        process = subprocess.Popen(  # noqa: S603 -- our own command
            [sys.executable, "-m", "toets", "serve", "--port", str(port)],
            env=environment(folder),
            stdout=written,
            stderr=written,
        )
    server = Server(f"http://127.0.0.1:{port}", process, log)
    try:
        eventually(server.is_healthy, "the server to be healthy")
        yield server
    finally:
        process.terminate()
        try:
            process.wait(_CLEAN_STOP)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
    return port
