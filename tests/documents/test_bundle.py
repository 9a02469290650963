"""A ZIP of several files: names that every system keeps."""

import pytest

from toets.documents.bundle import safe_name


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("rapport.pdf", "rapport.pdf"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ("..", "bestand"),
        ("", "bestand"),
        ("c:\\map\\a.pdf", "c__map_a.pdf"),
        ('a<b>"c"|d?.pdf', "a_b__c__d_.pdf"),
        ("naam .pdf", "naam.pdf"),
        ("naam.pdf. ", "naam.pdf"),
        ("a\u202efdp.exe", "a_fdp.exe"),
        ("a\x00b\n.pdf", "a_b_.pdf"),
        ("e\u0301.pdf", "é.pdf"),
        (".verborgen", "verborgen"),
        ("x" * 300 + ".pdf", "x" * 150 + ".pdf"),
        ("é" * 300 + ".pdf", "é" * 75 + ".pdf"),
        ("a." + "b" * 300, "a." + "b" * 148),
    ],
)
def test_a_name_is_one_that_every_system_keeps(name: str, expected: str) -> None:
    assert safe_name(name) == expected
