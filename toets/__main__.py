"""The command line's way in: `toets` and `python -m toets`."""

import sys

from toets.cli import run


def main() -> None:
    """Run the command that was typed, and end with its exit status."""
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
