"""The command line: reads what was typed, calls a service, prints; 0 done, 1 refused, 2 wrong use."""

import sys
from collections.abc import Sequence

from pydantic import ValidationError

from toets.cli.parser import build_parser
from toets.errors import ToetsError
from toets.texts.explain import explain

__all__ = ["run"]


def run(arguments: Sequence[str]) -> int:
    """Carry out a command and return its exit status; what is refused is said on stderr, in Dutch."""
    parsed = build_parser().parse_args(arguments)
    try:
        status: int = parsed.command(parsed)
    except ToetsError as error:
        print(explain(error), file=sys.stderr)
        return 1
    except ValidationError as error:
        names = ", ".join(f"TOETS_{place['loc'][0]}".upper() for place in error.errors())
        print(f"Een instelling klopt niet: {names}. Zie: toets settings --help", file=sys.stderr)
        return 1
    except BrokenPipeError:
        # The reader stopped reading, as `head` does: nothing to tell anybody.
        sys.stderr.close()
        return 1
    return status
