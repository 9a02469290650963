"""What mandates there are: a sentence for today, a card per mandate, and a table of those before."""

from collections.abc import Callable

import streamlit as st

from toets.domain.calendar import amsterdam_day
from toets.domain.mandate import KeptMandate
from toets.texts import formats, labels
from toets.texts.screens import beheer as words
from toets.ui.mandates.kept import Mandates
from toets.ui.widgets import card, escape, facts, html_escape

Acting = Callable[[Mandates, KeptMandate], None]


def draw_today(found: Mandates) -> None:
    """Draw a sentence per mandate in force, or that there is none."""
    for kept in found.today_in_force:
        mandate = kept.mandate
        st.markdown(
            escape(
                words.in_force(
                    found.name(mandate.deputy),
                    found.name(mandate.holder),
                    mandate.seat,
                    mandate.last_day,
                    mandate.document,
                )
            )
        )
    st.markdown(words.BOTH_MAY if found.today_in_force else words.NOBODY_TODAY)


def draw_mandate(found: Mandates, kept: KeptMandate, acting: Acting) -> None:
    """Draw one mandate as a card, with what the reader can do about it."""
    mandate = kept.mandate
    with card(f"mandaat-{kept.number}"):
        facts(
            (
                (words.FACT_DEPUTY, found.name(mandate.deputy)),
                (words.FACT_HOLDER, found.name(mandate.holder)),
                (words.FACT_SEAT, labels.SEAT[mandate.seat]),
                (words.FACT_DAYS, words.days(mandate.first_day, mandate.last_day)),
                (words.FACT_DOCUMENT, mandate.document),
                *_who_did(found, kept),
            )
        )
        acting(found, kept)


def _who_did(found: Mandates, kept: KeptMandate) -> list[tuple[str, str]]:
    by = words.by_on(found.name(kept.registered_by), formats.moment(kept.registered_at))
    done = [(words.FACT_REGISTERED, by)]
    if kept.confirmed_by is not None and kept.confirmed_at is not None:
        by = words.by_on(found.name(kept.confirmed_by), formats.moment(kept.confirmed_at))
        done.append((words.FACT_CONFIRMED, by))
    return done


def draw_history(found: Mandates) -> None:
    """Draw the mandates that count no more, as a table."""
    st.header(words.HISTORY, anchor=False)
    if not found.past:
        st.caption(words.NO_HISTORY)
        return
    heads = "".join(f'<th scope="col">{head}</th>' for head in words.COLUMNS)
    rows = "".join(_row(found, kept) for kept in found.past)
    st.html(
        f'<table class="toets-tabel toets-stapel"><thead><tr>{heads}</tr></thead>'
        f"<tbody>{rows}</tbody></table>"
    )


def _row(found: Mandates, kept: KeptMandate) -> str:
    mandate = kept.mandate
    cells = (
        labels.SEAT[mandate.seat],
        found.name(mandate.holder),
        found.name(mandate.deputy),
        formats.day(mandate.first_day),
        formats.day(mandate.last_day),
        mandate.document,
        _how_it_went(found, kept),
    )
    filled = "".join(
        f'<td data-kop="{head}">{html_escape(cell)}</td>'
        for head, cell in zip(words.COLUMNS, cells, strict=True)
    )
    return f"<tr>{filled}</tr>"


def _how_it_went(found: Mandates, kept: KeptMandate) -> str:
    if kept.ended_at is None or kept.ended_by is None:
        return words.PAST
    told = words.denied if kept.was_denied else words.ended
    day = formats.day(amsterdam_day(kept.ended_at))
    return told(found.name(kept.ended_by), day, kept.end_reasons)
