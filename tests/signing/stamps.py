"""A time-stamping service on this machine."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from http.server import BaseHTTPRequestHandler, HTTPServer

from asn1crypto import keys, tsp
from asn1crypto import x509 as asn1_x509
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from pyhanko.sign.timestamps import DummyTimeStamper
from pyhanko_certvalidator.registry import SimpleCertificateStore
from signing.keys import Pair

_PLAIN = (Encoding.DER, PrivateFormat.PKCS8, NoEncryption())


class Service:
    """What the service does with a request; a test may take its place."""

    def __init__(self, pair: Pair, above: Pair, at: datetime) -> None:
        certificates = SimpleCertificateStore()
        certificates.register(asn1_x509.Certificate.load(above.der))
        self._stamper = DummyTimeStamper(
            asn1_x509.Certificate.load(pair.der),
            keys.PrivateKeyInfo.load(pair.key.private_bytes(*_PLAIN)),
            certs_to_embed=certificates,
            fixed_dt=at,
        )

    def answer(self, asked: bytes) -> bytes:
        """Return the answer to a request."""
        request = tsp.TimeStampReq.load(asked)
        return bytes(self._stamper.request_tsa_response(request).dump())


@contextmanager
def a_service(answering: Service, status: int = 200) -> Iterator[str]:
    """Give the address of a service that answers so, until the end of the block."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked = self.rfile.read(int(self.headers["Content-Length"]))
            octets = answering.answer(asked)
            self.send_response(status)
            self.send_header("Content-Type", "application/timestamp-reply")
            self.send_header("Content-Length", str(len(octets)))
            self.end_headers()
            self.wfile.write(octets)

        def log_message(self, *_arguments: object) -> None:
            """Print nothing."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
