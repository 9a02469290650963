"""The sentences about the view of the FG."""

FG_VIEW = "Zienswijze van de functionaris gegevensbescherming"
NOT_COUNTED = "Deze zienswijze staat apart en telt niet mee voor de uitkomst."
NOT_GIVEN = (
    "De functionaris gegevensbescherming (FG) is om een zienswijze gevraagd. Tot de uitkomst is er geen"
    " gegeven."
)


def given(moment: str) -> str:
    """Return when the FG gave the view."""
    return f"Gegeven door de functionaris gegevensbescherming (FG) op {moment}."
