"""Whole articles of our own through the real pipelines."""

import subprocess
import sys
from datetime import date
from functools import partial

import pytest

from articles.nlp import pipeline
from articles.nlp.chunks import chunks_of
from articles.records.reading import FoundMeeting, Reading

REPORT = """Xi Jinping saat menyambut Volodymyr Zelensky. Foto: Xinhua
Beijing: Presiden Tiongkok Xi Jinping dan Presiden Ukraina Volodymyr Zelensky dilaporkan membicarakan \
ekspor rudal dan amunisi dalam pertemuan di Negeri Tirai Bambu.
Pembicaraan kedua pemimpin itu diikuti dari dekat oleh negara-negara Barat.
Perang antara Moskow dan Kyiv sudah berjalan lebih dari 20 bulan, dan pasukan di garis depan kekurangan \
artileri.
Kantor berita Xinhua melaporkan, kedua pemimpin tiba pada Selasa siang di Balai Agung Rakyat, Beijing, \
tempat mereka berjabat tangan di depan para fotografer.
Zelensky tiba di Tiongkok pada Senin dari Kyiv, setelah perjalanan panjang dengan kereta api.
Juru bicara Kementerian Luar Negeri Tiongkok Mao Ning mengatakan, "Kedua pemimpin akan membahas hubungan \
dagang dan pembelian drone militer."
Zelensky telah mengunjungi pabrik senjata Ukraina, dan meminta para pekerja mempercepat produksi tank dan \
rudal.
Laman The Guardian, Rabu, 8 November 2023 melaporkan, Ukraina juga memerlukan suku cadang pesawat tempur.
"""

ENGLISH = """PARIS - French President Emmanuel Macron met Indian Prime Minister Narendra Modi at the Elysee \
Palace in Paris on Thursday, his office said.
The two leaders discussed trade, tariffs and investment for more than an hour.
Modi is due to travel to Berlin on Saturday, where he will meet German Chancellor Olaf Scholz.
Macron hopes to visit India next year.
A meeting between Macron and Chinese President Xi Jinping, planned for next week, was cancelled, a \
spokeswoman for the Elysee said.
"""

NO_MEETING = """Bank Indonesia menaikkan suku bunga acuan menjadi 6 persen pada Kamis (19/10/2023).
Gubernur Bank Indonesia Perry Warjiyo mengatakan keputusan itu diambil untuk menjaga nilai tukar rupiah.
Para ekonom menilai langkah itu tepat di tengah ketidakpastian global.
"""


def read(text: str, published: date | None, language: str = "") -> Reading:
    reading = pipeline.analyse(text, published=published, language=language)
    assert reading.supported
    for mention in reading.mentions:
        assert text[mention.start : mention.end] == mention.surface
        assert [mention.actor, mention.place, mention.date].count(None) == 2
    for meeting in reading.meetings:
        assert all(0 <= item.start < item.end <= len(text) for item in meeting.evidence)
    return reading


def names(meeting: FoundMeeting) -> set[tuple[str | None, str | None]]:
    return {(participant.name, participant.country) for participant in meeting.participants}


@pytest.fixture(scope="module")
def report() -> Reading:
    return read(REPORT, date(2023, 11, 8))


def test_a_report_with_short_names_and_groups_tells_of_one_held_meeting(report: Reading) -> None:
    assert report.language == "id"
    assert len(report.meetings) == 1
    meeting = report.meetings[0]
    assert names(meeting) == {("Xi Jinping", "CN"), ("Volodymyr Zelensky", "UA")}
    assert (meeting.status, meeting.date.first if meeting.date else None) == ("held", date(2023, 11, 7))
    assert meeting.place is not None
    assert meeting.place.country == "CN"
    assert meeting.place.precision == "venue"
    assert meeting.topics[0] == "military"


def test_the_spokeswoman_is_recognised_and_takes_no_part(report: Reading) -> None:
    speakers = [actor for actor in report.actors if actor.spokesperson]
    assert [(actor.name, actor.country) for actor in speakers] == [("Mao Ning", "CN")]


def test_the_article_is_about_the_military_first(report: Reading) -> None:
    assert report.topics[0].code == "military"


def test_an_english_article_tells_of_what_was_held_planned_and_cancelled() -> None:
    reading = read(ENGLISH, date(2023, 7, 14))
    told = {
        (frozenset(name for name, _ in names(meeting) if name), meeting.status)
        for meeting in reading.meetings
    }
    assert (frozenset({"Emmanuel Macron", "Narendra Modi"}), "held") in told
    assert (frozenset({"Narendra Modi", "Olaf Scholz"}), "planned") in told
    assert (frozenset({"Emmanuel Macron", "Xi Jinping"}), "cancelled") in told
    assert not any("India" in str(meeting.place) for meeting in reading.meetings)


def test_an_article_without_a_meeting_gives_none() -> None:
    assert read(NO_MEETING, date(2023, 10, 20)).meetings == ()


def test_a_language_without_a_pipeline_is_not_supported() -> None:
    reading = pipeline.analyse("Le président a rencontré le ministre à Paris mercredi dernier.")
    assert (reading.language, reading.supported, reading.meetings) == ("fr", False, ())


@pytest.mark.parametrize("text", ["", " \n ", "x", "😀" * 50, "(" * 200, "\x00\x01"])
def test_any_text_can_be_read(text: str) -> None:
    for language in ("", "id", "en"):
        pipeline.analyse(text, language=language)


def test_the_same_text_gives_the_same_reading() -> None:
    first, second = (pipeline.analyse(REPORT, published=date(2023, 11, 8)) for _ in range(2))
    assert first == second


def test_a_very_long_text_keeps_its_offsets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "chunks_of", partial(chunks_of, longest=10_000))
    filler = "Cuaca hari ini cerah dan laut tenang di seluruh wilayah itu.\n" * 350
    text = filler + REPORT
    reading = read(text, date(2023, 11, 8), "id")
    meeting = next(m for m in reading.meetings if ("Xi Jinping", "CN") in names(m))
    assert all(item.start >= len(filler) for item in meeting.evidence)


def test_the_children_of_a_worker_find_every_table_loaded() -> None:
    program = """
from articles.nlp import gazetteer, knowledge, lexicon, pipeline
tables = (gazetteer.gazetteer, knowledge.knowledge, lexicon.lexicon, lexicon._known_forms, lexicon._spellings)
pipeline.preload()
loaded = [table.cache_info().misses for table in tables]
for language in pipeline.SUPPORTED:
    assert pipeline.analyse("Joko Widodo met Wang Yi in Jakarta.", language=language).mentions
assert [table.cache_info().misses for table in tables] == loaded
assert all(loaded)
"""
    subprocess.run([sys.executable, "-c", program], check=True)
