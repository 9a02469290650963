"""Reads sources.yaml: what citations may name, and how sure each source is."""

from collections.abc import Mapping
from functools import partial

from toets.catalogue.fields import Fields
from toets.catalogue.kinds import DAY, HTTPS, SLUG, TEXT, word
from toets.catalogue.scalars import quoted
from toets.domain.questionnaire import Citation, Source

_CERTAINTY = word("gelezen", "secundair", "eigen kennis", "reconstructie")


def read_sources(fields: Fields) -> dict[str, Source]:
    """Return the sources by their id."""
    return fields.inner("sources", "bronnen", _by_id)


def read_citation(fields: Fields, sources: Mapping[str, Source] | None) -> Citation:
    """Return one citation; with `sources` None the file of sources could not be read."""
    id_ = fields.one("source", SLUG)
    if fields.sound("source") and sources is not None and id_ not in sources:
        fields.complain(
            "source",
            f"bron {quoted(id_)} staat niet in sources.yaml. Zet haar daar of verbeter de naam.",
        )
    return Citation(
        source=(sources or {}).get(id_) or Source(id_, "", "", None, ""),
        article=fields.one("article", TEXT),
        explanation=fields.one("explanation", TEXT),
    )


def _by_id(fields: Fields) -> dict[str, Source]:
    return {id_: _named(fields, id_) for id_ in fields.lines}


def _named(fields: Fields, id_: str) -> Source:
    source = fields.inner(id_, f"bron {quoted(id_)}", partial(_source, id_=id_))
    if SLUG.read(id_) is None:
        fields.complain(id_, f"{quoted(id_)} kan geen naam zijn. Schrijf {SLUG.wanted}.")
    return source


def _source(fields: Fields, id_: str) -> Source:
    return Source(
        id=id_,
        title=fields.one("title", TEXT),
        url=fields.one("url", HTTPS),
        as_of=fields.maybe("as_of", DAY, None),
        certainty=fields.one("certainty", _CERTAINTY),
    )
