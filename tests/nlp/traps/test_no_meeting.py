"""What is no encounter: conditions, hopes, offers, letters, statements, sanctions, contacts at home."""

import pytest

from tests.nlp.traps.told import read, rows, told

CASES = {
    "condition": (
        (
            "id",
            "Jika Presiden Venezuela Nicolas Maduro bertemu Presiden Guyana Irfaan Ali, ketegangan akan "
            "mereda, kata seorang analis di Caracas. Belum ada rencana ke arah itu.",
        ),
        (
            "id",
            "Perdana Menteri Slovakia Robert Fico hanya mau berunding dengan Presiden Ukraina Volodymyr "
            "Zelensky apabila pasokan gas dipulihkan. Kyiv belum menanggapi.",
        ),
        (
            "en",
            "Tensions would ease if Venezuelan President Nicolas Maduro met Guyanese President Irfaan Ali, "
            "an analyst in Caracas said. No such step is in sight.",
        ),
        (
            "en",
            "Slovak Prime Minister Robert Fico would only sit down with Ukrainian President Volodymyr "
            "Zelensky if gas supplies resumed, an aide said. Kyiv has yet to respond.",
        ),
    ),
    "hope": (
        (
            "id",
            "Presiden Nigeria Bola Tinubu berharap dapat bertemu Presiden Ghana Nana Akufo-Addo untuk "
            "membahas listrik. Akra belum memberikan jawaban.",
        ),
        (
            "id",
            "Perdana Menteri Selandia Baru Christopher Luxon mengaku ingin sekali berbicara dengan Presiden "
            "Fiji. Sejauh ini belum ada pembicaraan yang diatur.",
        ),
        (
            "en",
            "Nigerian President Bola Tinubu hopes for a meeting with Ghanaian President Nana Akufo-Addo on "
            "power supplies. Accra has given no answer.",
        ),
        (
            "en",
            "New Zealand Prime Minister Christopher Luxon said he would like to talk to Tongan Prime "
            "Minister Siaosi Sovaleni. Nothing has been arranged.",
        ),
    ),
    "offer and invitation": (
        (
            "id",
            "Presiden Turki Recep Tayyip Erdogan menawarkan diri menjadi tuan rumah pembicaraan antara Rusia "
            "dan Ukraina. Kedua negara belum menanggapi tawaran itu.",
        ),
        (
            "id",
            "Raja Maroko Mohammed VI mengundang Presiden Prancis Emmanuel Macron untuk berkunjung ke Rabat. "
            "Paris mengatakan undangan tersebut sedang dipelajari.",
        ),
        (
            "en",
            "Turkish President Recep Tayyip Erdogan has offered to host talks between Russia and Ukraine. "
            "Neither country has responded to the offer.",
        ),
        (
            "en",
            "Morocco's King Mohammed VI invited French President Emmanuel Macron to visit Rabat. Paris said "
            "the invitation was being studied.",
        ),
    ),
    "letter": (
        (
            "id",
            "Presiden Suriah Bashar al-Assad mengirim surat kepada Presiden Aljazair Abdelmadjid Tebboune "
            "pada Selasa. Isinya ucapan selamat hari kemerdekaan.",
        ),
        (
            "en",
            "Syrian President Bashar al-Assad sent a letter to Algerian President Abdelmadjid Tebboune on "
            "Tuesday. It congratulated him on the national holiday.",
        ),
    ),
    "statement": (
        (
            "id",
            "Menlu Swedia Tobias Billstrom mengecam pernyataan Menlu Turki Hakan Fidan dalam pidatonya di "
            "Stockholm, Rabu. Billstrom menyebut ucapan Fidan tidak berdasar.",
        ),
        (
            "en",
            "Swedish Foreign Minister Tobias Billstrom criticised remarks by Turkish Foreign Minister Hakan "
            "Fidan in a speech in Stockholm on Wednesday. He called them baseless.",
        ),
    ),
    "sanctions": (
        (
            "id",
            "Amerika Serikat menjatuhkan sanksi terhadap Menteri Pertahanan Belarus Viktor Khrenin pada "
            "Kamis. Minsk berjanji membalas langkah Washington.",
        ),
        (
            "en",
            "Canada imposed sanctions on Belarusian Defence Minister Viktor Khrenin on Thursday. Minsk vowed "
            "to answer the step taken by Ottawa.",
        ),
    ),
    "at home": (
        (
            "id",
            "Presiden Joko Widodo menerima Menteri Keuangan Sri Mulyani di Istana Merdeka, Rabu. Mereka "
            "membicarakan anggaran tahun depan.",
        ),
        (
            "id",
            "Kanselir Jerman Olaf Scholz bertemu Menteri Keuangan Christian Lindner di Berlin pada Selasa "
            "malam. Koalisi sedang berselisih soal utang.",
        ),
        (
            "en",
            "German Chancellor Olaf Scholz met his finance minister, Christian Lindner, in Berlin on Tuesday "
            "night. The coalition is at odds over debt.",
        ),
        (
            "en",
            "Indian Prime Minister Narendra Modi held talks with Home Minister Amit Shah in New Delhi on "
            "Monday. They went over preparations for the election.",
        ),
    ),
}
GAPS: dict[str, str] = {}


@pytest.mark.parametrize(("code", "text"), rows(CASES, GAPS))
def test_what_is_no_encounter_gives_none(code: str, text: str) -> None:
    assert told(read(text, code, "2024-01-18")) == []
