"""Very long texts are cut at paragraphs."""

from articles.nlp.chunks import chunks_of


def test_a_short_text_stays_whole() -> None:
    assert list(chunks_of("Dua kalimat. Tidak lebih.")) == [(0, "Dua kalimat. Tidak lebih.")]


def test_a_long_text_is_cut_at_paragraphs_and_nothing_is_lost() -> None:
    text = "\n\n".join(f"Paragraf {number} tentang perundingan." for number in range(200))
    chunks = list(chunks_of(text, longest=500))
    assert "".join(chunk for _, chunk in chunks) == text
    assert all(text.startswith(chunk, start) and len(chunk) <= 500 for start, chunk in chunks)
    assert all(chunk.endswith("\n\n") for _, chunk in chunks[:-1])


def test_a_text_without_any_border_is_still_cut() -> None:
    chunks = list(chunks_of("x" * 1050, longest=100))
    assert sum(len(chunk) for _, chunk in chunks) == 1050
