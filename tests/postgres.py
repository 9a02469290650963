"""A PostgreSQL server of the tests' own: unprivileged, in a temporary folder, without a password."""

import os
import pwd
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp

import psycopg
from psycopg import sql

_INSTALLED = Path("/usr/lib/postgresql")
# Nothing here outlives the tests, so nothing needs to survive a power cut.
_SETTINGS = "-c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=60"


def programs() -> Path | None:
    """Return the folder of initdb and pg_ctl of the newest PostgreSQL installed, or None."""
    found = sorted(_INSTALLED.glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if found:
        return found[-1].parent
    on_path = shutil.which("initdb")
    return Path(on_path).parent if on_path else None


@dataclass(frozen=True)
class Server:
    """A running server; every database on it is thrown away with it."""

    port: int
    user: str

    def url(self, name: str) -> str:
        """Return the address of a database, as toets takes it."""
        return f"postgresql+psycopg://{self.user}@127.0.0.1:{self.port}/{name}"

    def create(self, name: str, template: str = "template0") -> str:
        """Make a database as a copy of another, and return its address."""
        self._run("CREATE DATABASE {} TEMPLATE {}", name, template)
        return self.url(name)

    def drop(self, name: str) -> None:
        """Throw a database away, whoever still has it open."""
        self._run("DROP DATABASE IF EXISTS {} WITH (FORCE)", name)

    def _run(self, statement: str, *names: str) -> None:
        address = f"postgresql://{self.user}@127.0.0.1:{self.port}/postgres"
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))


@contextmanager
def running_server() -> Iterator[Server]:
    """Give a server that stops when the block ends. PostgreSQL refuses to run as root."""
    folder = Path(mkdtemp(prefix="toets-pg-"))
    user = _unprivileged()
    if os.getuid() == 0:
        shutil.chown(folder, user)
    server = Server(free_port(), user)
    data, log = folder / "data", folder / "log"
    try:
        _as(user, "initdb", "--auth=trust", "--encoding=UTF8", "--locale=C", "-D", str(data))
        options = f"{_SETTINGS} -p {server.port} -k {folder} -c listen_addresses=127.0.0.1"
        _as(user, "pg_ctl", "start", "-w", "-D", str(data), "-l", str(log), "-o", options)
        yield server
        _as(user, "pg_ctl", "stop", "-w", "-m", "immediate", "-D", str(data))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _unprivileged() -> str:
    if os.getuid() != 0:
        return pwd.getpwuid(os.getuid()).pw_name
    known = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in known else "nobody"


def _as(user: str, program: str, *arguments: str) -> None:
    folder = programs()
    if folder is None:
        raise FileNotFoundError(program)
    command = [str(folder / program), *arguments]
    as_other = user if os.getuid() == 0 else None
    done = subprocess.run(  # noqa: S603 -- our own program with our own arguments
        command,
        user=as_other,
        group=pwd.getpwnam(user).pw_gid if as_other else None,
        extra_groups=[] if as_other else None,
        cwd="/",
        env={"PATH": os.environ["PATH"], "LC_ALL": "C"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise RuntimeError(f"{program}: {done.stderr}")


def free_port() -> int:
    """Return a port on loopback that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port
