"""The words for what the domain keeps as slugs."""

from toets.domain.facts import Moment, NegativeGround, Opinion, ThemeScore
from toets.domain.person import Seat
from toets.domain.questionnaire import Discipline, Level

COMMUNITY = "Community"
SEATS = {Seat.DIGITALISERING: "Digitalisering", Seat.ETHIEK_PRIVACY: "Ethiek & Privacy"}
DISCIPLINES = {
    Discipline.JURIDISCH: "juridisch",
    Discipline.ETHISCH: "ethisch",
    Discipline.TECHNISCH: "technisch",
}
OPINIONS = {
    Opinion.POSITIVE: "positief",
    Opinion.CONDITIONAL: "positief onder voorwaarden",
    Opinion.NEGATIVE: "negatief",
    Opinion.SUPPLEMENT: "aanvulling nodig",
}
SCORES = {
    ThemeScore.SUFFICIENT: "voldoende",
    ThemeScore.INSUFFICIENT: "onvoldoende",
    ThemeScore.NOT_APPLICABLE: "niet van toepassing",
}
MOMENTS = {
    Moment.BEFORE_START: "Vóór de start",
    Moment.DURING: "Tijdens",
    Moment.AT_END: "Na afloop",
}
LEVELS = {Level.STOP: "Stop", Level.HOLD: "Wacht", Level.FLAG: "Let op"}
GROUNDS = {
    NegativeGround.ADVICE: "een of meer negatieve adviezen",
    NegativeGround.STOP: "een signaal ‘stop’",
    NegativeGround.SUPPLEMENTS_EXHAUSTED: "het maximum aan aanvullingen was bereikt",
}
