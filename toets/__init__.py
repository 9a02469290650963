"""toets: de juridisch-ethische toets gezichtsherkenning, from proposal to binding verdict."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from toets.bootstrap import open_toets

__all__ = ["open_toets"]


def __getattr__(name: str) -> Any:
    # Loading the store and the questionnaires costs a second: `import toets` stays light.
    if name == "open_toets":
        from toets.bootstrap import open_toets  # noqa: PLC0415 -- see above

        return open_toets
    raise AttributeError(name)
