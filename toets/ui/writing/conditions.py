"""The conditions of an advice or a verdict: add, fill in, take away one's own."""

from collections.abc import Iterable
from datetime import date
from uuid import uuid4

import streamlit as st

from toets.domain.facts import Condition, Moment, Period
from toets.domain.questionnaire import Discipline
from toets.texts import labels
from toets.texts.screens import writing as words
from toets.ui.writing.kept import Form, Kept, Value, long_text, one_of, short_text

ALL = "conditions"

_MOMENTS = {moment.value: word for moment, word in labels.MOMENT.items()}
_NO_PERIOD = "geen"
_PERIODS = {
    _NO_PERIOD: words.NO_PERIOD,
    **{period.value: word for period, word in labels.PERIOD.items()},
}
_DISCIPLINES = {discipline.value: word for discipline, word in labels.DISCIPLINE.items()}


def edit_conditions(form: Form, kept: Kept, place: str, judged_by: Discipline) -> None:
    """Draw one's own conditions at this place (a theme or a point), and a button for another."""
    for number, condition in enumerate(kept.items(ALL), start=1):
        if kept.text(f"{condition}.place") == place:
            _edit(form, kept, condition, number)
    st.button(
        words.ADD_CONDITION,
        key=form.key(f"add/{place}"),
        icon=":material/add:",
        on_click=_add,
        args=(form, place, judged_by),
    )


def edit_strays(form: Form, kept: Kept, places: Iterable[str]) -> None:
    """Draw one's own conditions that stand at none of these places, so that none stays unseen."""
    known = set(places)
    for number, condition in enumerate(kept.items(ALL), start=1):
        if kept.text(f"{condition}.place") not in known:
            _edit(form, kept, condition, number)


def _edit(form: Form, kept: Kept, condition: str, number: int) -> None:
    with st.container(border=True, key=f"voorwaarde-{number}"):
        st.markdown(f"**{words.condition_number(number)}**")
        long_text(form, kept, f"{condition}.text", words.CONDITION_TEXT, height=108)
        short_text(form, kept, f"{condition}.owner", words.CONDITION_OWNER)
        one_of(form, kept, f"{condition}.moment", words.CONDITION_MOMENT, _MOMENTS)
        if kept.text(f"{condition}.moment") == Moment.DURING.value:
            short_text(form, kept, f"{condition}.interval", words.CONDITION_INTERVAL)
            name = f"{condition}.period"
            one_of(form, kept, name, words.CONDITION_PERIOD, _PERIODS, default=_NO_PERIOD)
        short_text(form, kept, f"{condition}.evidence", words.CONDITION_EVIDENCE)
        name = f"{condition}.judged_by"
        one_of(form, kept, name, words.CONDITION_JUDGED_BY, _DISCIPLINES)
        st.button(
            words.remove_condition(number),
            key=form.key(f"{condition}/weg"),
            type="tertiary",
            on_click=_remove,
            args=(form, condition),
        )


def _add(form: Form, place: str, judged_by: Discipline) -> None:
    condition = uuid4().hex[:8]
    form.write(
        {
            ALL: [*form.read().items(ALL), condition],
            f"{condition}.place": place,
            f"{condition}.moment": Moment.BEFORE_START.value,
            f"{condition}.judged_by": judged_by.value,
        }
    )


def _remove(form: Form, condition: str) -> None:
    kept = form.read()
    form.write({ALL: [other for other in kept.items(ALL) if other != condition]})


def conditions_in(kept: Kept) -> tuple[Condition, ...]:
    """Return the conditions as they are written now, in order, complete or not."""
    return tuple(_condition(kept, condition) for condition in kept.items(ALL))


def _condition(kept: Kept, condition: str) -> Condition:
    moment = Moment(kept.text(f"{condition}.moment") or Moment.BEFORE_START)
    during = moment is Moment.DURING
    return Condition(
        text=kept.text(f"{condition}.text").strip(),
        owner=kept.text(f"{condition}.owner").strip(),
        moment=moment,
        evidence=kept.text(f"{condition}.evidence").strip(),
        judged_by=Discipline(kept.text(f"{condition}.judged_by") or Discipline.JURIDISCH),
        interval=kept.text(f"{condition}.interval").strip() if during else "",
        period=_period(kept.text(f"{condition}.period")) if during else None,
        due=_due(kept.text(f"{condition}.due")) if not during else None,
    )


def _period(chosen: str) -> Period | None:
    return Period(chosen) if chosen in set(Period) else None


def _due(kept: str) -> date | None:
    """Return the last day that an earlier advice named; there is no field for it."""
    return date.fromisoformat(kept) if kept else None


def fields_of(conditions: tuple[Condition, ...], place: str) -> dict[str, Value]:
    """Return the fields that these conditions fill, all at one place."""
    fields: dict[str, Value] = {ALL: [f"k{n}" for n in range(len(conditions))]}
    for number, condition in enumerate(conditions):
        fields |= {
            f"k{number}.place": place,
            f"k{number}.text": condition.text,
            f"k{number}.owner": condition.owner,
            f"k{number}.moment": condition.moment.value,
            f"k{number}.interval": condition.interval,
            f"k{number}.period": condition.period.value if condition.period else _NO_PERIOD,
            f"k{number}.due": condition.due.isoformat() if condition.due else "",
            f"k{number}.evidence": condition.evidence,
            f"k{number}.judged_by": condition.judged_by.value,
        }
    return fields
