"""The few names that the document says otherwise than the screens."""

from toets.domain.facts import NegativeGround

COMMUNITY = "Community"

# Inside a document on a negative advice, that the advice is negative says nothing.
GROUNDS = {
    NegativeGround.ADVICE: "een of meer leden adviseerden negatief",
    NegativeGround.STOP: "een antwoord gaf een signaal ‘stop’",
    NegativeGround.SUPPLEMENTS_EXHAUSTED: "ook na de aanvullingen was het voorstel niet voldoende",
}
