"""The token in every form of ours: it proves that the form was served to the browser that posts it."""

import hmac
import secrets
from hashlib import sha256

FORM_COOKIE = "toets_formulier"

# Of this process alone: after a restart an old form is refused once, and shown anew.
_KEY = secrets.token_bytes(32)


def new_seed() -> str:
    """Return a random value for the form cookie."""
    return secrets.token_urlsafe(32)


def form_token(seed: str) -> str:
    """Return the token for the hidden field of a form; `seed` is the value of a cookie."""
    return hmac.new(_KEY, seed.encode(), sha256).hexdigest()


def fits(seed: str | None, given: str) -> bool:
    """Tell whether the posted token was made for the cookie that came with it."""
    return bool(seed) and hmac.compare_digest(form_token(seed or ""), given)
