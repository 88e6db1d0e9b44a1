"""Words of meeting where nobody met: sports, criteria, companies, gifts, letters, places of assembly."""

import pytest

from tests.nlp.traps.told import read, rows, told

CASES = {
    "sport": [
        ("id", "Argentina bertemu Prancis di final Piala Dunia pada Minggu. Pertandingan digelar di Doha."),
        ("en", "Argentina meet France in the World Cup final on Sunday. Qatar hosts the match."),
        ("en", "Morocco host Senegal in a friendly in Rabat on Friday. Egypt play Ghana."),
    ],
    "demands": [
        ("id", "Turki menilai Swedia belum memenuhi syarat Ankara. Parlemen Turki akan memutuskan."),
        ("en", "Turkey says Sweden has yet to meet its demands. The EU met the deadline."),
    ],
    "news that is welcomed": [
        (
            "id",
            "Menlu Jepang Yoko Kamikawa menyambut baik keputusan Korea Selatan. Seoul menerima usulan Tokyo.",
        ),
        (
            "en",
            "Japanese Foreign Minister Yoko Kamikawa welcomed South Korea's decision. Seoul accepted Tokyo's "
            "proposal.",
        ),
        ("en", "Iran received a letter from the United States. Tehran welcomed the message."),
    ],
    "prizes and gifts": [
        (
            "id",
            "Presiden Timor Leste Jose Ramos-Horta menerima penghargaan dari pemerintah Portugal pada Rabu. "
            "Medali itu dikirim lewat pos.",
        ),
        (
            "en",
            "East Timor's President Jose Ramos-Horta received an award from the Portuguese government on "
            "Wednesday. The medal came by post.",
        ),
    ],
    "companies and crowds": [
        (
            "id",
            "Presiden Prancis Emmanuel Macron bertemu para pengusaha Prancis di Istana Elysee, Rabu. Pajak "
            "menjadi bahasan.",
        ),
        (
            "en",
            "French President Emmanuel Macron met French business leaders at the Elysee Palace on Wednesday. "
            "Taxes were discussed.",
        ),
        (
            "en",
            "US President Joe Biden met striking car workers in Michigan on Tuesday. He spoke through a "
            "megaphone.",
        ),
    ],
    "parliament": [
        (
            "id",
            "Presiden Brasil Luiz Inacio Lula da Silva bertemu Ketua Parlemen Arthur Lira di Brasilia, Rabu. "
            "Anggaran menjadi bahasan.",
        ),
        (
            "en",
            "Israel's security cabinet met on Wednesday. Prime Minister Benjamin Netanyahu spoke with "
            "Defence Minister Yoav Gallant.",
        ),
    ],
    "speech": [
        (
            "id",
            "Presiden Ukraina Volodymyr Zelensky meminta bantuan Jerman dalam pidato di Kyiv, Rabu. Kanselir "
            "Jerman Olaf Scholz belum menanggapi.",
        ),
        (
            "en",
            "Ukrainian President Volodymyr Zelensky asked Germany for help in a speech in Kyiv on Wednesday. "
            "German Chancellor Olaf Scholz has yet to respond.",
        ),
    ],
    "calls that are no calls": [
        (
            "id",
            "Menlu Irlandia Micheal Martin menyerukan agar Israel menahan diri. PBB mendukung seruan itu.",
        ),
        (
            "en",
            "Irish Foreign Minister Micheal Martin called on Israel to show restraint. The UN backed the "
            "call.",
        ),
        ("en", "China called the United States a bully. Washington called the remark unhelpful."),
    ],
    "a call to meet": [
        (
            "id",
            "Presiden Kenya William Ruto mendesak Presiden Rwanda Paul Kagame dan Presiden Kongo Felix "
            "Tshisekedi agar segera bertemu. Kigali belum menjawab.",
        ),
        (
            "en",
            "Kenyan President William Ruto urged Rwandan President Paul Kagame and Congolese President Felix "
            "Tshisekedi to meet soon. Kigali has given no answer.",
        ),
        (
            "en",
            "Rwandan President Paul Kagame is ready to meet Congolese President Felix Tshisekedi, his "
            "spokeswoman said. Kinshasa has given no answer.",
        ),
        (
            "id",
            "Presiden Rwanda Paul Kagame siap bertemu Presiden Kongo Felix Tshisekedi, kata juru bicaranya. "
            "Kinshasa belum menjawab.",
        ),
    ],
}
GAPS: dict[str, str] = {}


@pytest.mark.parametrize(("code", "text"), rows(CASES, GAPS))
def test_a_word_of_meeting_makes_no_meeting(code: str, text: str) -> None:
    assert told(read(text, code, "2024-02-29")) == []
